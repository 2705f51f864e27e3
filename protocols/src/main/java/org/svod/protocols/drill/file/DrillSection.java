package org.svod.protocols.drill.file;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.DrillRules;
import org.svod.protocols.drill.Objective;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;

/** Reads the top level of a drill file. */
final class DrillSection {
    /** The format this program reads. */
    static final int FORMAT = 1;

    static final int MAX_WEIGHT = 100;

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private DrillSection() {}

    static Drill read(Node root) throws Misread {
        Fields f = Fields.of(root);
        // Before anything else: a newer file may look wrong in a hundred ways, and only this one is worth saying.
        int format = f.required("format", CommonValues.format(FORMAT));
        Drill drill = new Drill(
                format,
                f.required("id", node -> new DrillId(Values.name(node))),
                f.required("version", CommonValues.VERSION),
                f.required("protocol", CommonValues.PROTOCOL_ID),
                f.required("title", Values::localizedLine),
                f.required("summary", Values::localized),
                f.required("duration", Values::minutes),
                f.required("story_start", DrillSection::time),
                f.required("owner", Values::name),
                f.optional("translation", CommonValues::translation),
                f.required("roles", Values.list(CommonValues::roleNeed)),
                f.required("cast", Values.list(Values::localized)),
                f.required("rules", DrillSection::rules),
                f.required("objectives", Values.list(DrillSection::objective)),
                f.required("injects", Values.list(InjectSection::inject)),
                f.list("hotwash", Values::localized),
                days(f.optional("recurrence", DrillSection::wholeDays)));
        f.done();
        return drill;
    }

    private static LocalTime time(Node node) throws Misread {
        Node.Text text = Values.text(node);
        try {
            return LocalTime.parse(text.value(), TIME);
        } catch (DateTimeParseException e) {
            throw Values.bad(text, "HH:MM");
        }
    }

    private static Integer wholeDays(Node node) throws Misread {
        int minutes = Values.minutes(node);
        if (minutes == 0 || minutes % MINUTES_A_DAY != 0) {
            throw Values.bad(Values.text(node), "1d");
        }
        return minutes / MINUTES_A_DAY;
    }

    private static OptionalInt days(Optional<Integer> days) {
        return days.isPresent() ? OptionalInt.of(days.get()) : OptionalInt.empty();
    }

    private static DrillRules rules(Node node) throws Misread {
        Fields f = Fields.of(node);
        DrillRules rules = new DrillRules(
                f.required("abort_word", Values::localizedLine), f.required("stop_if_real", Values::localized));
        f.done();
        return rules;
    }

    private static Objective objective(Node node) throws Misread {
        Fields f = Fields.of(node);
        Objective objective = new Objective(
                f.required("id", Values::name),
                f.required("title", Values::localizedLine),
                f.optional("weight", Values.number(1, MAX_WEIGHT), 1));
        f.done();
        return objective;
    }
}
