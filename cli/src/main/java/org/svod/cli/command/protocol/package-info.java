/** Commands that read, check and write out protocols. They need no vault. */
@NullMarked
package org.svod.cli.command.protocol;

import org.jspecify.annotations.NullMarked;
