/** Erasing keys: asking before it, rehearsing it, and the receipt with what it did not reach. */
@NullMarked
package org.svod.cli.command.panic;

import org.jspecify.annotations.NullMarked;
