/** Handing an incident over: what is read aloud, what is read back, and what a copy from elsewhere adds. */
@NullMarked
package org.svod.protocols.run.handover;

import org.jspecify.annotations.NullMarked;
