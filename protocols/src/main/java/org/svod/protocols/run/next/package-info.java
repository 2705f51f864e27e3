/** The one thing to do next, and what is awaited when there is nothing to do. */
@NullMarked
package org.svod.protocols.run.next;

import org.jspecify.annotations.NullMarked;
