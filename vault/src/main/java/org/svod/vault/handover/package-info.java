/** Incidents on their way from one vault to another: the sharing key of a vault, and files sealed to it. A leaf. */
@NullMarked
package org.svod.vault.handover;

import org.jspecify.annotations.NullMarked;
