/** Two threads on one piece of work: for what reads or hashes a whole store. Nothing here outlives the call it serves. */
@NullMarked
package org.svod.vault.store.work;

import org.jspecify.annotations.NullMarked;
