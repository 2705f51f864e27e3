/** The ten kinds of step: one thing that one role does. */
@NullMarked
package org.svod.protocols.step;

import org.jspecify.annotations.NullMarked;
