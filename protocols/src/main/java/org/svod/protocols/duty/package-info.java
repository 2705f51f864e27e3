/**
 * Duty and check-ins as arithmetic: who is on when, what nobody holds, when somebody was to be heard of and was not. Time and
 * zone are arguments.
 */
@NullMarked
package org.svod.protocols.duty;

import org.jspecify.annotations.NullMarked;
