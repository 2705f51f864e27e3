/** All rows of a store, read once in the order of their keys: digested, and written into another file. */
@NullMarked
package org.svod.vault.store.copy;

import org.jspecify.annotations.NullMarked;
