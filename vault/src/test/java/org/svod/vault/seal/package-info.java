@NullMarked
package org.svod.vault.seal;

import org.jspecify.annotations.NullMarked;
