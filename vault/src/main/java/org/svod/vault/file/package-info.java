/** The small port through which everything of ours reaches the disk, so that tests can crash it at every step. */
@NullMarked
package org.svod.vault.file;

import org.jspecify.annotations.NullMarked;
