package org.svod.cli.guide.entry;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.step.TimerStep;

/**
 * The steps of a kit, in its order. After each row the incident is read anew: what a decision opens is asked where it stands,
 * what it closes is not asked at all.
 */
final class StepRows {
    private static final int MOST_OPTIONS = 7;

    private final LateWriting late;
    private final Words words;
    private final Set<StepRef> passed = new HashSet<>();

    StepRows(LateWriting late) {
        this.late = late;
        this.words = late.words();
    }

    /** Asks row after row; false if the person leaves. */
    boolean all() {
        Optional<StepView> row = next();
        while (row.isPresent()) {
            if (!ask(row.get())) {
                return false;
            }
            row = next();
        }
        return true;
    }

    private Optional<StepView> next() {
        return late.load().steps(late.now()).stream()
                .filter(view -> !passed.contains(view.ref()))
                .filter(StepRows::canBeEntered)
                .findFirst();
    }

    /** Whether something can be written of it: it is asked for now, and is no timer that has yet to ring. */
    static boolean canBeEntered(StepView view) {
        return view.state() == StepState.READY
                || (view.state() == StepState.WAITING && !(view.step() instanceof TimerStep));
    }

    private boolean ask(StepView view) {
        String digit = late.questions().choose(screen(view));
        switch (digit) {
            case "0" -> {
                return false;
            }
            case "9" -> passed.add(view.ref());
            case "8" -> skip(view);
            default -> answer(view, digit);
        }
        return true;
    }

    private Screen screen(StepView view) {
        Incident incident = late.load();
        Step step = view.step();
        Screen.Builder screen = late.screen(incident);
        String person = view.ref().slot().isPresent()
                ? late.texts(incident).person(view.ref().slot().getAsInt()) + ": "
                : "";
        screen.action("[" + step.id() + "]", person + words.of(step.title()));
        if (!view.attempts().isEmpty()) {
            screen.text(words.say("entry.try", view.attempts().size() + 1));
        }
        if (step instanceof DecisionStep decision) {
            List<DecisionOption> options = decision.options();
            for (int i = 0; i < Math.min(MOST_OPTIONS, options.size()); i++) {
                screen.choice("" + (i + 1), words.of(options.get(i).label()));
            }
        } else if (step instanceof ContactStep) {
            screen.choice("1", words.say("guide.reached")).choice("2", words.say("guide.no-answer"));
        } else {
            screen.choice("1", words.say("guide.done"));
        }
        if (step.core().ifRefused().isPresent() && !(step instanceof DecisionStep)) {
            screen.choice("3", words.say("guide.refused"));
        }
        return screen.choice("8", words.say("entry.left-out"))
                .choice("9", words.say("entry.not-there"))
                .choice("0", words.say("guide.leave"))
                .end();
    }

    private void skip(StepView view) {
        String why = late.questions().someText("entry.why");
        Optional<Instant> at = late.time();
        late.askWho();
        late.write(at, new IncidentAction.SkipStep(view.ref(), late.timed(why, at)));
    }

    private void answer(StepView view, String digit) {
        Optional<Instant> at = late.time();
        Step step = view.step();
        if (at.isEmpty() && step instanceof RecordStep record && record.moment().isPresent()) {
            // A limit is counted from this time, and none may be made up.
            late.questions().say("entry.needs-time");
            passed.add(view.ref());
            return;
        }
        late.askWho();
        String text = digit.equals("3") && !(step instanceof DecisionStep)
                ? late.timed(late.questions().someText("entry.who-refused"), at)
                : late.result(at);
        late.write(at, action(view, digit, at, text));
    }

    private IncidentAction action(StepView view, String digit, Optional<Instant> at, String text) {
        StepRef ref = view.ref();
        Step step = view.step();
        if (step instanceof DecisionStep decision) {
            String option = decision.options().get(Integer.parseInt(digit) - 1).id();
            return new IncidentAction.Decide(ref, option, text);
        }
        if (digit.equals("3")) {
            return new IncidentAction.RefuseStep(ref, text, "");
        }
        if (step instanceof ContactStep) {
            ContactOutcome outcome = digit.equals("1") ? ContactOutcome.REACHED : ContactOutcome.NO_ANSWER;
            return new IncidentAction.ReportContact(ref, view.nextChannel().orElse("call"), outcome, text);
        }
        if (step instanceof SubprotocolStep sub) {
            Optional<Protocol> found =
                    late.session().protocols().find(sub.protocol().value()).map(ProtocolSource::protocol);
            if (found.isPresent()) {
                return new IncidentAction.OpenSubprotocol(ref, IncidentAction.PinProtocol.of(found.get()));
            }
        }
        boolean records = step instanceof RecordStep record && record.moment().isPresent();
        return new IncidentAction.DoStep(ref, text, records ? at.map(late::seen) : Optional.empty());
    }

    /** The steps of which something could still be entered. */
    static List<StepView> open(Incident incident, Instant now) {
        return incident.steps(now).stream().filter(StepRows::canBeEntered).toList();
    }
}
