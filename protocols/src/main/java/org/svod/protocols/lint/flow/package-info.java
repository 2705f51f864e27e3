/** Rules about the way through a protocol: every step can be reached and every way ends. */
@NullMarked
package org.svod.protocols.lint.flow;

import org.jspecify.annotations.NullMarked;
