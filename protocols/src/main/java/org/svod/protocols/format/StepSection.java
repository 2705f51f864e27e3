package org.svod.protocols.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.clock.Per;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.step.DecisionOption;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.StepCore;
import org.svod.protocols.term.Slug;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.ConditionParser;
import org.svod.protocols.when.Due;
import org.svod.protocols.when.DueFrom;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;

/** Reads a step: what every kind has here, the rest in {@link StepKindSection}. */
final class StepSection {
    private StepSection() {}

    private record Print(boolean card, boolean relatives) {}

    static Step step(Node node) throws Misread {
        Fields f = Fields.of(node);
        Step.Kind kind = f.required(
                "kind",
                Values.word(
                        "action decision contact timer wipe document record handover subprotocol note",
                        Step.Kind::ofCode));
        Print print = f.optional("print", StepSection::print, new Print(false, false));
        StepCore core = new StepCore(
                f.required("id", CommonValues.STEP_ID),
                f.required("title", Values::localizedLine),
                f.optional("text", Values::localized),
                f.optional("why", Values::localized),
                f.optional("say", Values::localized),
                f.optional("never", Values::localized),
                f.required("role", CommonValues.ROLE),
                f.optional("phase", Values::name),
                f.list("after", CommonValues.STEP_ID),
                f.optional("when", StepSection::condition, new Condition.Always()),
                f.optional("due", StepSection::due),
                optionalMinutes(f, "comeback"),
                f.optional("required", Values::yesNo, false),
                f.optional("if_refused", Values::localized),
                f.optional("per", ClockSection.PER, Per.INCIDENT),
                f.list("laws", Values::name),
                print.card(),
                print.relatives());
        Step step = StepKindSection.step(kind, core, f);
        f.done();
        return step;
    }

    private static Print print(Node node) throws Misread {
        Fields f = Fields.of(node);
        Print print =
                new Print(f.optional("card", Values::yesNo, false), f.optional("relatives", Values::yesNo, false));
        f.done();
        return print;
    }

    static OptionalInt optionalMinutes(Fields f, String key) throws Misread {
        Optional<Integer> minutes = f.optional(key, Values::minutes);
        return minutes.isPresent() ? OptionalInt.of(minutes.get()) : OptionalInt.empty();
    }

    static DecisionOption option(Node node) throws Misread {
        Fields f = Fields.of(node);
        Map<String, String> sets =
                f.optional("sets", sub -> Fields.of(sub).named(Values::name)).orElse(Map.of());
        List<StepId> opens = f.list("opens", CommonValues.STEP_ID);
        List<StepId> skips = f.list("skips", CommonValues.STEP_ID);
        DecisionOption option = new DecisionOption(
                f.required("id", Values::name), f.required("label", Values::localizedLine), opens, skips, sets);
        f.done();
        return option;
    }

    private static Condition condition(Node node) throws Misread {
        Node.Text text = Values.text(node);
        return ConditionParser.parse(text.value()).orElseThrow(() -> Values.bad(text, "condition"));
    }

    private static Due due(Node node) throws Misread {
        Fields f = Fields.of(node);
        DueFrom from = f.required("from", StepSection::dueFrom);
        Values.Reading<Integer> offset = from instanceof DueFrom.ClockExpiry ? Values::signedMinutes : Values::minutes;
        Due due = new Due(from, f.optional("offset", offset, 0), f.optional("grace", Values::minutes, 0));
        f.done();
        return due;
    }

    private static DueFrom dueFrom(Node node) throws Misread {
        Node.Text text = Values.text(node);
        String value = text.value();
        int colon = value.indexOf(':');
        String name = value.substring(colon + 1);
        if (value.equals("incident")) {
            return new DueFrom.IncidentStart();
        }
        if (value.equals("run")) {
            return new DueFrom.RunStart();
        }
        if (colon < 0 || !Slug.isValid(name)) {
            throw Values.bad(text, "incident run step:ID clock:ID moment:ID");
        }
        return switch (value.substring(0, colon)) {
            case "step" -> new DueFrom.AfterStep(new StepId(name));
            case "clock" -> new DueFrom.ClockExpiry(new ClockId(name));
            case "moment" -> new DueFrom.AtMoment(new Moment(name));
            default -> throw Values.bad(text, "incident run step:ID clock:ID moment:ID");
        };
    }
}
