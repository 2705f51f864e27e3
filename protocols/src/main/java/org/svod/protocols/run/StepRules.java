package org.svod.protocols.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.term.StepId;

/** What may be said about a step where it stands. */
record StepRules(Ledger ledger, StepStates states) {
    private static final List<Reason> FINE = List.of();

    /** The step may be ended or put off: it is ready or waiting. */
    List<Reason> open(StepRef ref) {
        Optional<StepView> view = states.find(ref);
        if (view.isEmpty()) {
            return List.of(Reason.of(ReasonCode.STEP_UNKNOWN, ref.toString()));
        }
        StepState state = view.get().state();
        return switch (state) {
            case READY, WAITING -> FINE;
            case LOCKED -> {
                List<String> detail = new ArrayList<>(List.of(ref.toString()));
                view.get().blockedBy().stream().map(StepId::value).forEach(detail::add);
                yield List.of(new Reason(ReasonCode.STEP_LOCKED, detail));
            }
            case DONE, SKIPPED, REFUSED -> List.of(Reason.of(ReasonCode.STEP_FINISHED, ref.toString(), state.code()));
            case NOT_APPLICABLE -> List.of(Reason.of(ReasonCode.STEP_NOT_APPLICABLE, ref.toString()));
        };
    }

    List<Reason> done(StepRef ref) {
        List<Reason> closed = open(ref);
        return closed.isEmpty()
                ? states.find(ref).map(view -> done(ref, view.step())).orElse(FINE)
                : closed;
    }

    private List<Reason> done(StepRef ref, Step step) {
        if (step instanceof DecisionStep decision) {
            return List.of(new Reason(ReasonCode.STEP_NEEDS_DECISION, options(decision)));
        }
        if (step instanceof SubprotocolStep sub) {
            boolean started = ledger.runs.values().stream()
                    .anyMatch(run -> run.pin().protocol().equals(sub.protocol()));
            return started
                    ? FINE
                    : List.of(Reason.of(
                            ReasonCode.SUBPROTOCOL_NOT_STARTED, sub.protocol().value()));
        }
        List<String> began = EraseGate.shutBy(ledger, ref, step);
        return began.isEmpty() ? FINE : List.of(new Reason(ReasonCode.GATE_CLOSED, began));
    }

    List<Reason> decided(StepRef ref, String option) {
        Optional<StepView> view = states.find(ref);
        if (view.isPresent() && !(view.get().step() instanceof DecisionStep)) {
            return List.of(Reason.of(ReasonCode.STEP_NOT_DECISION, ref.toString()));
        }
        List<Reason> closed = open(ref);
        if (closed.isEmpty() && view.isPresent() && view.get().step() instanceof DecisionStep decision) {
            List<String> options = options(decision);
            return options.contains(option) ? FINE : List.of(new Reason(ReasonCode.OPTION_UNKNOWN, options));
        }
        return closed;
    }

    /** A call may also come back after we gave up on it. */
    List<Reason> tried(StepRef ref) {
        Optional<StepView> view = states.find(ref);
        if (view.isPresent() && !(view.get().step() instanceof ContactStep)) {
            return List.of(Reason.of(ReasonCode.STEP_NOT_CONTACT, ref.toString()));
        }
        return view.filter(StepView::exhausted).isPresent() ? FINE : open(ref);
    }

    List<Reason> approved(StepRef ref) {
        Optional<StepView> view = states.find(ref);
        if (view.isPresent() && !EraseGate.isErase(view.get().step())) {
            return List.of(Reason.of(ReasonCode.STEP_NOT_ERASE, ref.toString()));
        }
        return open(ref);
    }

    private static List<String> options(DecisionStep decision) {
        return decision.options().stream().map(DecisionOption::id).toList();
    }
}
