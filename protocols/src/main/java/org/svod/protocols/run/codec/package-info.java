/** The bytes of journal entries and summaries: one deterministic, versioned, length-prefixed encoding. */
@NullMarked
package org.svod.protocols.run.codec;

import org.jspecify.annotations.NullMarked;
