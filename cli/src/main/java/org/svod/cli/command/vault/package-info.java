/** Commands about the vault itself: made, looked at, erased. */
@NullMarked
package org.svod.cli.command.vault;

import org.jspecify.annotations.NullMarked;
