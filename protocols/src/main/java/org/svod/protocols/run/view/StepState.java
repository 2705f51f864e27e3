package org.svod.protocols.run.view;

import java.util.Locale;

/** Where one step stands. The last four are ends. */
public enum StepState {
    /** Not yet: an earlier step, or the decision that would open it, is still missing. */
    LOCKED,
    /** It can be done now. */
    READY,
    /** It can be done now, but it asks for nobody before a time or an event. */
    WAITING,
    /** Done; a contact step also when all tries were used up and its fallback took over. */
    DONE,
    SKIPPED,
    /** Asked for and refused by an authority; who and why is in the journal. */
    REFUSED,
    /** Its condition does not hold, or another way was chosen. This can change again. */
    NOT_APPLICABLE;

    /** Whether nothing more is asked for, so that later steps may go on. */
    public boolean isOver() {
        return this == DONE || this == SKIPPED || this == REFUSED || this == NOT_APPLICABLE;
    }

    /** The stable lower-case name used in files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
