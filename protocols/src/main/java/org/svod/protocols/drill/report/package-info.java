/** What a drill showed: marks, scores, the difference from an earlier one, what to talk about. */
@NullMarked
package org.svod.protocols.drill.report;

import org.jspecify.annotations.NullMarked;
