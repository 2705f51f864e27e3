/**
 * The fence around the SQL engine: nothing reaches the driver before our own checks, and nothing but what is allowed
 * here reaches it after. Knows keys, pages and statements; knows no records.
 */
@NullMarked
package org.svod.vault.store.engine;

import org.jspecify.annotations.NullMarked;
