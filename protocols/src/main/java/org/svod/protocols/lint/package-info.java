/** Judging a protocol that could be read: may it be used? */
@NullMarked
package org.svod.protocols.lint;

import org.jspecify.annotations.NullMarked;
