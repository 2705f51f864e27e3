package org.svod.cli.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;

/** What can be answered to a step, digits 1 to 4, and what each answer asks further. */
final class StepAnswers {
    private static final int OPTIONS = 4;

    private final Walk walk;
    private final Words words;

    StepAnswers(Walk walk) {
        this.walk = walk;
        this.words = walk.words();
    }

    /** Adds the digits that fit this step. */
    void choices(StepView view, Screen.Builder screen) {
        Step step = view.step();
        if (step instanceof DecisionStep decision) {
            options(decision, screen);
        } else if (step instanceof ContactStep) {
            screen.choice("1", words.say("guide.reached")).choice("2", words.say("guide.no-answer"));
            rest(view, screen, "3");
        } else if (step instanceof RecordStep record && record.moment().isPresent()) {
            screen.choice("1", words.say("guide.write-time"));
            rest(view, screen, "2");
        } else if (step instanceof RecordStep) {
            screen.choice("1", words.say("guide.write-down"));
            rest(view, screen, "2");
        } else if (step instanceof SubprotocolStep) {
            screen.choice("1", words.say("guide.start-protocol"));
            rest(view, screen, "2");
        } else {
            screen.choice("1", words.say("guide.done"));
            rest(view, screen, "2");
        }
    }

    private void options(DecisionStep decision, Screen.Builder screen) {
        List<DecisionOption> options = decision.options();
        int here = options.size() <= OPTIONS ? options.size() : OPTIONS - 1;
        for (int i = 0; i < here; i++) {
            screen.choice("" + (i + 1), words.of(options.get(i).label()));
        }
        if (options.size() < OPTIONS) {
            screen.choice("4", words.say("guide.later"));
        } else if (options.size() > OPTIONS) {
            screen.choice("4", words.say("guide.more-answers", options.size() - here));
        }
    }

    /** The answers that had no digit beside the first three, and the way to put it off. */
    private void more(StepView view, DecisionStep decision) {
        List<DecisionOption> rest =
                decision.options().subList(OPTIONS - 1, decision.options().size());
        List<String> labels = new ArrayList<>(
                rest.stream().map(option -> words.of(option.label())).toList());
        labels.add(words.say("guide.later"));
        Screen head = walk.screen().text(words.of(decision.title())).end();
        OptionalInt picked = walk.questions().pick(head, labels, words.say("guide.back"));
        if (picked.isPresent()) {
            decide(view, decision, OPTIONS - 1 + picked.getAsInt());
        }
    }

    private void rest(StepView view, Screen.Builder screen, String later) {
        screen.choice(later, words.say("guide.later"));
        if (later.equals("2") && view.step().core().ifRefused().isPresent()) {
            screen.choice("3", words.say("guide.refused"));
        }
        screen.choice("4", words.say("guide.skip"));
    }

    /** Carries out the answer {@code digit} to the step. */
    void answer(StepView view, String digit) {
        Step step = view.step();
        if (step instanceof DecisionStep decision
                && digit.equals("4")
                && decision.options().size() > OPTIONS) {
            more(view, decision);
        } else if (step instanceof DecisionStep decision) {
            decide(view, decision, Integer.parseInt(digit) - 1);
        } else if (digit.equals("4")) {
            walk.questions()
                    .words("guide.why-skip")
                    .ifPresent(why -> walk.act(new IncidentAction.SkipStep(view.ref(), why)));
        } else if (digit.equals("3") && !(step instanceof ContactStep)) {
            refuse(view);
        } else if (step instanceof ContactStep && !digit.equals("3")) {
            tried(view, digit.equals("1"));
        } else if (digit.equals("1")) {
            done(view);
        } else {
            postpone(view);
        }
    }

    private void decide(StepView view, DecisionStep decision, int index) {
        if (index < decision.options().size()) {
            walk.act(new IncidentAction.Decide(
                    view.ref(), decision.options().get(index).id(), ""));
        } else {
            postpone(view);
        }
    }

    private void tried(StepView view, boolean reached) {
        String note = reached ? walk.questions().text("guide.what-said") : "";
        ContactOutcome outcome = reached ? ContactOutcome.REACHED : ContactOutcome.NO_ANSWER;
        walk.act(new IncidentAction.ReportContact(view.ref(), view.nextChannel().orElse("call"), outcome, note));
    }

    private void refuse(StepView view) {
        walk.questions().words("guide.who-refused").ifPresent(who -> {
            String why = walk.questions().text("guide.why-refused");
            walk.act(new IncidentAction.RefuseStep(view.ref(), who, why));
        });
    }

    private void postpone(StepView view) {
        Optional<Instant> until = walk.questions().future("guide.until", walk.times());
        walk.act(new IncidentAction.PostponeStep(view.ref(), until, ""));
    }

    private void open(StepRef ref, SubprotocolStep sub) {
        Optional<Protocol> found =
                walk.session().protocols().find(sub.protocol().value()).map(ProtocolSource::protocol);
        Acted acted = walk.act(found.<IncidentAction>map(
                        protocol -> new IncidentAction.OpenSubprotocol(ref, IncidentAction.PinProtocol.of(protocol)))
                .orElseGet(() -> new IncidentAction.DoStep(ref, "", Optional.empty())));
        if (acted.done() && acted.begun().isEmpty()) {
            walk.questions().say("guide.joined");
            walk.questions().say("guide.joined-anew");
        } else if (acted.done()) {
            found.ifPresent(walk::sayIfDraft);
        }
    }

    private void done(StepView view) {
        Step step = view.step();
        if (step instanceof RecordStep record && record.moment().isPresent()) {
            IncidentTexts texts = walk.texts(walk.load());
            walk.questions().say("guide.when", texts.ask(record.moment().get()));
            Instant at =
                    walk.questions().past("guide.time", typed -> walk.times().past(typed), walk.now());
            String source = walk.questions().text("guide.who-says");
            walk.act(new IncidentAction.DoStep(view.ref(), "", Optional.of(walk.seen(at, source))));
        } else if (step instanceof RecordStep) {
            walk.questions()
                    .words("guide.text")
                    .ifPresent(text -> walk.act(new IncidentAction.DoStep(view.ref(), text, Optional.empty())));
        } else if (step instanceof SubprotocolStep sub) {
            open(view.ref(), sub);
        } else {
            walk.act(new IncidentAction.DoStep(view.ref(), "", Optional.empty()));
        }
    }
}
