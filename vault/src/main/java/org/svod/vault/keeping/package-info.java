/** What a vault notes of its own keys: since when, by which rules, what was done to them, what is still to do. */
@NullMarked
package org.svod.vault.keeping;

import org.jspecify.annotations.NullMarked;
