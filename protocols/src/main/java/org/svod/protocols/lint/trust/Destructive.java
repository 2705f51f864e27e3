package org.svod.protocols.lint.trust;

import org.svod.protocols.step.Step;
import org.svod.protocols.step.WipeStep;

/** Which steps take something away that its owner cannot at once have back. */
final class Destructive {
    private Destructive() {}

    static boolean is(Step step) {
        return step instanceof WipeStep wipe
                && switch (wipe.mode()) {
                    case LOCK, FREEZE_KEYS, ROTATE -> false;
                    case SEAL, ERASE -> true;
                };
    }
}
