/** What the disk under a vault means for erasing: asked of the system at run time, said in one line each. JDK only. */
@NullMarked
package org.svod.vault.media;

import org.jspecify.annotations.NullMarked;
