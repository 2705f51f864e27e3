/** What was recorded about an incident: facts with a time and a source, added and never changed. */
@NullMarked
package org.svod.protocols.run.event;

import org.jspecify.annotations.NullMarked;
