/** A drill being played, as pure arithmetic: what is due, what the journal shows, what time it is in the story. */
@NullMarked
package org.svod.protocols.drill.session;

import org.jspecify.annotations.NullMarked;
