/** What contacts need of plain text: safe characters, aliases, the words a contact is found by. */
@NullMarked
package org.svod.vault.contacts.text;

import org.jspecify.annotations.NullMarked;
