/** Setting secrets: a new passphrase, a recovery code on paper. Whatever asks for one asks here. */
@NullMarked
package org.svod.cli.command.secret;

import org.jspecify.annotations.NullMarked;
