/** Whole stories through the composition: what a night or a day of it looks like, with a clock that is handed in. */
@NullMarked
package org.svod.cli.story;

import org.jspecify.annotations.NullMarked;
