/** Why something about a contact cannot be done, with codes that never change and arguments for the sentence. */
@NullMarked
package org.svod.vault.contacts.problem;

import org.jspecify.annotations.NullMarked;
