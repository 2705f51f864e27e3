/**
 * The engine: an incident is the fold of its journal, and what may happen next is decided by pure functions of it, the
 * action and the time.
 */
@NullMarked
package org.svod.protocols.run;

import org.jspecify.annotations.NullMarked;
