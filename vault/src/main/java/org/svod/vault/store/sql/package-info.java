/** The store as tables: schema, one class per table, the transaction, and the reading back of everything. */
@NullMarked
package org.svod.vault.store.sql;

import org.jspecify.annotations.NullMarked;
