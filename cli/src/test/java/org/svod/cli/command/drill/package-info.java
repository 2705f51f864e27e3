/** Drills through the whole program. */
@NullMarked
package org.svod.cli.command.drill;

import org.jspecify.annotations.NullMarked;
