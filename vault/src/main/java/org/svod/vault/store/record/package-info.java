/** The arithmetic of the store: one encoding, digests, the chain, the clock, the six words. No file, no SQL. */
@NullMarked
package org.svod.vault.store.record;

import org.jspecify.annotations.NullMarked;
