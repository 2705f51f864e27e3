/** Drills as values: an invented story in injects, and what is expected of whoever hears it. */
@NullMarked
package org.svod.protocols.drill;

import org.jspecify.annotations.NullMarked;
