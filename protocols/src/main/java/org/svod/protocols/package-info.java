/** Protocols as values: what one role does, when, and why. */
@NullMarked
package org.svod.protocols;

import org.jspecify.annotations.NullMarked;
