package org.svod.protocols.format;

import org.svod.protocols.Confidence;
import org.svod.protocols.Law;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.ClockUnit;
import org.svod.protocols.clock.MomentDefinition;
import org.svod.protocols.clock.Per;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;

/** Reads moments, clocks and laws. */
final class ClockSection {
    static final Values.Reading<ClockId> CLOCK_ID = node -> new ClockId(Values.name(node));
    static final Values.Reading<Per> PER = Values.word("incident person", Per::ofCode);

    private static final int MAX_LENGTH = 10_000;

    private ClockSection() {}

    static MomentDefinition moment(Node node) throws Misread {
        Fields f = Fields.of(node);
        MomentDefinition moment = new MomentDefinition(
                f.required("id", CommonValues.MOMENT),
                f.required("title", Values::localizedLine),
                f.optional("ask", Values::localizedLine));
        f.done();
        return moment;
    }

    static ClockDefinition clock(Node node) throws Misread {
        Fields f = Fields.of(node);
        ClockDefinition clock = new ClockDefinition(
                f.required("id", CLOCK_ID),
                f.required("title", Values::localizedLine),
                f.required("kind", Values.word("authority_limit our_deadline", ClockKind::ofCode)),
                f.required("anchor", CommonValues.MOMENT),
                f.required("length", Values.number(1, MAX_LENGTH)),
                f.required("unit", Values.word("min h day24 day_roll", ClockUnit::ofCode)),
                f.optional("per", PER, Per.INCIDENT),
                f.list("warn_at", Values::minutes),
                f.optional("on_expire", Values::localized),
                f.optional("law", Values::name),
                f.optional("exceptions", Values::localized));
        f.done();
        return clock;
    }

    static Law law(Node node) throws Misread {
        Fields f = Fields.of(node);
        Law law = new Law(
                f.required("id", Values::name),
                f.required("cite", Values::localizedLine),
                f.required("says", Values::localized),
                f.optional("url", Values::line),
                f.required("confidence", Values.word("high medium low", Confidence::ofCode)),
                f.required("checked_on", Values::date));
        f.done();
        return law;
    }
}
