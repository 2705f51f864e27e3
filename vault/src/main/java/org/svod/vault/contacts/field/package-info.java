/** One field of a contact at a time: which there are, their limits, their values, their encoding in a cell. */
@NullMarked
package org.svod.vault.contacts.field;

import org.jspecify.annotations.NullMarked;
