/** Judging a drill that could be read, against the protocol it practises. */
@NullMarked
package org.svod.protocols.drill.lint;

import org.jspecify.annotations.NullMarked;
