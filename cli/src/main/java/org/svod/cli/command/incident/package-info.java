/** Commands that work on one incident. */
@NullMarked
package org.svod.cli.command.incident;

import org.jspecify.annotations.NullMarked;
