package org.svod.desk.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;

/**
 * A protocol requires a step that, since it was last reviewed, was taken and did not help. Whoever reviews it decides; until
 * then it is flagged.
 *
 * @param precedent which precedent says so, by its name
 * @param step which step
 */
public record Contradiction(String precedent, StepId step) {

    /** All of one protocol, by the precedents of its file and those of the vault. In doubt about the date it counts. */
    public static List<Contradiction> in(Protocol protocol, List<OwnPrecedent> own) {
        List<Contradiction> all = new ArrayList<>();
        for (Step step : protocol.steps()) {
            if (step.core().required()) {
                Because.of(protocol, step.id(), own).stream()
                        .filter(because -> because.verdict() == Verdict.FAILED)
                        .filter(because -> isNewer(because.on(), protocol.lastReview()))
                        .forEach(because -> all.add(new Contradiction(because.id(), step.id())));
            }
        }
        return List.copyOf(all);
    }

    private static boolean isNewer(Optional<RoughDate> on, Optional<LocalDate> review) {
        return on.isEmpty() || review.isEmpty() || on.get().mayBeAfter(review.get());
    }
}
