/** Who has practised what, how much of it is left, when it is due again, and the line to read out over the phone. */
@NullMarked
package org.svod.protocols.drill.ready;

import org.jspecify.annotations.NullMarked;
