package org.svod.protocols.run.after;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.run.event.AfterEvent.ActionEnd;

/**
 * An agreed action.
 *
 * @param number its number
 * @param owner who does it
 * @param what what is to be done
 * @param due by when
 * @param end how it ended, if it did
 * @param note what was said at its end
 */
public record ActionView(int number, String owner, String what, Instant due, Optional<ActionEnd> end, String note) {
    /** Whether it is still to be done. */
    public boolean isOpen() {
        return end.isEmpty();
    }

    /** Whether it is still to be done and its time has come. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(due);
    }
}
