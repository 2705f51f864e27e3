/** One encrypted vault on one device: made, opened, closed. */
@NullMarked
package org.svod.vault;

import org.jspecify.annotations.NullMarked;
