/** What the vault keeps, as values and as two small interfaces; how it is kept is {@code store.sql} on {@code store.engine}. */
@NullMarked
package org.svod.vault.store;

import org.jspecify.annotations.NullMarked;
