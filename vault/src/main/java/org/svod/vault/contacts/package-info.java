/** The people and places the movement calls: kept one cell per field, found by the beginnings of words. */
@NullMarked
package org.svod.vault.contacts;

import org.jspecify.annotations.NullMarked;
