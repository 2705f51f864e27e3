/** Duty and check-ins of an open vault: who is on, who swapped with whom, who is to be heard of and was not. */
@NullMarked
package org.svod.desk.duty;

import org.jspecify.annotations.NullMarked;
