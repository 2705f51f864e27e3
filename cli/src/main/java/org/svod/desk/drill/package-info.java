/**
 * Drills of one open vault: started, given piece by piece, paused, ended, scored and compared; who is ready for what. The
 * incident of a drill is walked like any other; what its facilitator does stands beside the journal.
 */
@NullMarked
package org.svod.desk.drill;

import org.jspecify.annotations.NullMarked;
