/** Many contacts from one file: which of them is somebody we know, what is new about them, what cannot be kept and why. */
@NullMarked
package org.svod.vault.contacts.intake;

import org.jspecify.annotations.NullMarked;
