package org.svod.cli.command.precedent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Coverage;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentField;
import org.svod.desk.precedent.Verdict;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.step.Step;

/** Asks about a precedent: each answer is on disk before the next question, and an empty one changes nothing. */
final class PrecedentAsking {
    private final Session session;
    private final Questions questions;
    private final Words words;
    private Optional<OwnPrecedent> kept = Optional.empty();

    PrecedentAsking(Session session) {
        this.session = session;
        this.questions = session.questions();
        this.words = session.words();
    }

    /** A new one, field by field, and the steps it speaks of. */
    OwnPrecedent adding() {
        session.vault();
        questions.say("precedent.ask-intro");
        fields();
        OwnPrecedent precedent = kept.orElseThrow(() -> new Problem(ExitCode.STOPPED, "precedent-nothing"));
        return links(precedent);
    }

    /** The fields of one that is there; what is not answered stays. */
    OwnPrecedent editing(OwnPrecedent precedent) {
        kept = Optional.of(precedent);
        fields();
        return kept.orElse(precedent);
    }

    private void fields() {
        threat();
        field(PrecedentField.ON, "precedent.ask-on");
        field(PrecedentField.PLACE, "precedent.ask-place");
        field(PrecedentField.WHAT, "precedent.ask-what");
        field(PrecedentField.SOURCE, "precedent.ask-source");
    }

    private void threat() {
        List<String> threats = Coverage.threats(protocols());
        OptionalInt picked = questions.pick(
                Screen.of().text(words.say("precedent.ask-threat")).end(),
                threats.stream().map(each -> PrecedentLines.threat(each, words)).toList(),
                words.say("precedent.ask-threat-none"));
        picked.ifPresent(index -> keep(PrecedentField.THREAT, threats.get(index)));
    }

    private void field(PrecedentField field, String question) {
        while (true) {
            String typed = questions.text(question);
            if (typed.isBlank()) {
                return;
            }
            Optional<String> read =
                    field.read(typed, LocalDate.now(session.environment().clock()));
            if (read.isPresent()) {
                keep(field, read.get());
                return;
            }
            questions.say(field == PrecedentField.ON ? "precedent.bad-date" : "precedent.too-long");
        }
    }

    private void keep(PrecedentField field, String value) {
        kept = Optional.of(session.inVault(() -> kept.isEmpty()
                ? session.precedents().add(Map.of(field, value))
                : session.precedents().edit(kept.get().id(), Map.of(field, value))));
    }

    /** The steps it speaks of, one after another, until the person has no more. */
    OwnPrecedent links(OwnPrecedent start) {
        OwnPrecedent precedent = start;
        while (true) {
            List<Protocol> protocols = protocols();
            OptionalInt protocol = questions.pick(
                    Screen.of().text(words.say("precedent.ask-protocol")).end(),
                    protocols.stream().map(each -> words.of(each.title())).toList(),
                    words.say("precedent.ask-no-more"));
            if (protocol.isEmpty()) {
                return precedent;
            }
            precedent = step(precedent, protocols.get(protocol.getAsInt()));
        }
    }

    private OwnPrecedent step(OwnPrecedent precedent, Protocol protocol) {
        List<Step> steps = protocol.steps();
        OptionalInt step = questions.pick(
                Screen.of().text(words.say("precedent.ask-step")).end(),
                steps.stream().map(each -> words.of(each.title())).toList(),
                words.say("guide.back"));
        if (step.isEmpty()) {
            return precedent;
        }
        Step chosen = steps.get(step.getAsInt());
        String digit = questions.choose(Screen.of()
                .text(words.of(chosen.title()))
                .choice("1", words.say("precedent.ask-helped"))
                .choice("2", words.say("precedent.ask-failed"))
                .choice("0", words.say("guide.back"))
                .end());
        if (digit.equals("0")) {
            return precedent;
        }
        Verdict verdict = digit.equals("1") ? Verdict.HELPED : Verdict.FAILED;
        OwnPrecedent linked = session.inVault(
                () -> session.precedents().link(precedent.id(), protocol.id(), chosen.id(), Optional.of(verdict)));
        questions.say("precedent.linked", linked.shortId());
        return linked;
    }

    private List<Protocol> protocols() {
        return session.protocols().all().stream().map(ProtocolSource::protocol).toList();
    }
}
