package org.svod.protocols.drill.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.drill.Expectation;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.WrongAct;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.term.Slug;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.ConditionParser;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.ParseProblem;

/** Reads an inject: what comes, what is expected then, and what would be wrong. */
final class InjectSection {
    private static final int GRACE_MINUTES = 10;

    private InjectSection() {}

    static Inject inject(Node node) throws Misread {
        Fields f = Fields.of(node);
        Optional<Integer> at = f.optional("at", Values::minutes);
        Optional<Condition> when = f.optional("when", InjectSection::condition);
        if (at.isEmpty() && when.isEmpty()) {
            throw new Misread(f.place(), ParseProblem.MISSING_KEY, "at | when");
        }
        Inject inject = new Inject(
                f.required("id", Values::name),
                minutes(at),
                when.orElse(new Condition.Always()),
                f.required("to", CommonValues.ROLE),
                f.required("via", Values::name),
                f.required("text", Values::localized),
                new LinkedHashSet<>(f.list("hide_from", CommonValues.ROLE)),
                f.list("expect", InjectSection::expectation),
                f.list("wrong", InjectSection::wrongAct),
                f.optional("facilitator", Values::localized));
        f.done();
        return inject;
    }

    private static OptionalInt minutes(Optional<Integer> minutes) {
        return minutes.isPresent() ? OptionalInt.of(minutes.get()) : OptionalInt.empty();
    }

    private static Condition condition(Node node) throws Misread {
        Node.Text text = Values.text(node);
        return ConditionParser.parseForDrill(text.value()).orElseThrow(() -> Values.bad(text, "condition"));
    }

    private static Expectation expectation(Node node) throws Misread {
        Fields f = Fields.of(node);
        List<Deed> deeds = new ArrayList<>();
        f.optional("step", CommonValues.STEP_ID).ifPresent(step -> deeds.add(new Deed.StepDone(step)));
        f.optional("option", InjectSection::option).ifPresent(deeds::add);
        f.optional("person", Values.word("missing held seen_free …", PersonState::ofCode))
                .ifPresent(state -> deeds.add(new Deed.PersonSeen(state)));
        f.optional("note", InjectSection::yes).ifPresent(yes -> deeds.add(new Deed.NoteWritten()));
        Expectation expectation = new Expectation(
                only(deeds, f, "step | option | person | note"),
                f.required("by", Values::minutes),
                f.optional("grace", Values::minutes, GRACE_MINUTES),
                f.optional("weight", Values.number(1, DrillSection.MAX_WEIGHT), 1),
                f.required("objective", Values::name));
        f.done();
        return expectation;
    }

    private static WrongAct wrongAct(Node node) throws Misread {
        Fields f = Fields.of(node);
        List<Deed> deeds = new ArrayList<>();
        f.optional("step", CommonValues.STEP_ID).ifPresent(step -> deeds.add(new Deed.StepDone(step)));
        f.optional("skip", CommonValues.STEP_ID).ifPresent(step -> deeds.add(new Deed.StepSkipped(step)));
        f.optional("option", InjectSection::option).ifPresent(deeds::add);
        WrongAct wrong = new WrongAct(
                f.required("what", Values::localized),
                only(deeds, f, "step | skip | option"),
                minutes(f.optional("within", Values::minutes)),
                f.optional("weight", Values.number(1, DrillSection.MAX_WEIGHT), 1));
        f.done();
        return wrong;
    }

    private static Deed only(List<Deed> deeds, Fields f, String keys) throws Misread {
        if (deeds.size() != 1) {
            throw new Misread(f.place(), ParseProblem.MISSING_KEY, keys);
        }
        return deeds.get(0);
    }

    private static Boolean yes(Node node) throws Misread {
        if (!Values.yesNo(node)) {
            throw Values.bad(Values.text(node), "true");
        }
        return true;
    }

    private static Deed option(Node node) throws Misread {
        Node.Text text = Values.text(node);
        String[] halves = text.value().split("/", -1);
        if (halves.length != 2 || !Slug.isValid(halves[0]) || !Slug.isValid(halves[1])) {
            throw Values.bad(text, "step/option");
        }
        return new Deed.OptionTaken(new StepId(halves[0]), halves[1]);
    }
}
