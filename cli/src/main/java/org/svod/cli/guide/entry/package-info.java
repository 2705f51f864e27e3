/** Typing a paper kit back in, row by row: each row is on disk before the next is asked, as an entry of the time it happened. */
@NullMarked
package org.svod.cli.guide.entry;

import org.jspecify.annotations.NullMarked;
