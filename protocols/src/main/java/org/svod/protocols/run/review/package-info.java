/** What a review after an incident looks at, as the journal tells it. Pure functions of the incident and the time. */
@NullMarked
package org.svod.protocols.run.review;

import org.jspecify.annotations.NullMarked;
