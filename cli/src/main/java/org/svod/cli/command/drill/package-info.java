/** Commands about drills: given piece by piece, scored, compared; who is ready, what is due. */
@NullMarked
package org.svod.cli.command.drill;

import org.jspecify.annotations.NullMarked;
