/** What a drill looks like: a piece of its story, its report, who is ready, what is due. */
@NullMarked
package org.svod.cli.screen.drill;

import org.jspecify.annotations.NullMarked;
