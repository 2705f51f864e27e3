/** Papers that a protocol brings along: their texts, and the blanks in them. */
@NullMarked
package org.svod.protocols.document;

import org.jspecify.annotations.NullMarked;
