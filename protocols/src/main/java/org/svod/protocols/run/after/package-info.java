/** What was decided and agreed about an incident beside its protocols: loud or quiet, the review, actions. Pure values and rules. */
@NullMarked
package org.svod.protocols.run.after;

import org.jspecify.annotations.NullMarked;
