/** The text of a file of contacts: its encoding, its lines, its cells; and why a file is not read. */
@NullMarked
package org.svod.vault.contacts.exchange.text;

import org.jspecify.annotations.NullMarked;
