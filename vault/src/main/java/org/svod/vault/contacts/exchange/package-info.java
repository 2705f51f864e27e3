/** Contacts as the world writes them: telephone numbers now, cards and tables later. Sees no key and no store. */
@NullMarked
package org.svod.vault.contacts.exchange;

import org.jspecify.annotations.NullMarked;
