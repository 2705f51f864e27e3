/** Folders for one use: practice, demo, rehearsed backups; and what killed processes left of theirs. */
@NullMarked
package org.svod.cli.temporary;

import org.jspecify.annotations.NullMarked;
