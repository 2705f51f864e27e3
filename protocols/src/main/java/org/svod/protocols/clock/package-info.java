/** Time limits and the named events that start them. */
@NullMarked
package org.svod.protocols.clock;

import org.jspecify.annotations.NullMarked;
