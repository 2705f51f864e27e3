package org.svod.desk.drill;

import java.util.Optional;
import org.svod.protocols.drill.lint.DrillFinding;

/** What became of starting a drill. */
public sealed interface DrillStart {
    /** It runs, and is on disk. */
    record Started(DrillRun run) implements DrillStart {}

    /** It does not, and nothing was written; the fault is the first one, if the drill is faulty. */
    record Refused(Obstacle why, Optional<DrillRun> running, Optional<DrillFinding> fault) implements DrillStart {}

    /** Why a drill cannot start. */
    enum Obstacle {
        /** A real incident is open: every drill stops for one. */
        SOMETHING_REAL,
        /** Another drill runs. */
        ANOTHER_RUNS,
        /** The protocol it practises is not here. */
        NO_PROTOCOL,
        /** It speaks of steps, roles or objectives that are not there. */
        FAULTY,
        /** Somebody was given a role that the drill does not have. */
        NO_SUCH_ROLE
    }
}
