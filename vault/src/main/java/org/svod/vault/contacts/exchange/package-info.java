/** Contacts as the world writes them: telephone numbers, cards (vCard), tables (CSV). Sees no key and no store. */
@NullMarked
package org.svod.vault.contacts.exchange;

import org.jspecify.annotations.NullMarked;
