/** The bytes of the key file and how they reach the disk; knows no key and opens nothing. For {@code org.svod.vault.key} only. */
@NullMarked
package org.svod.vault.key.image;

import org.jspecify.annotations.NullMarked;
