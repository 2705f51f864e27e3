package org.svod.protocols.field;

import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.Translation;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.RoughDate;
import org.svod.protocols.term.StepId;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.ParseProblem;

/** Values that protocol files and drill files write in the same way. */
public final class CommonValues {
    public static final Values.Reading<Role> ROLE =
            Values.word("member coordinator lawyer relative admin", Role::ofCode);
    public static final Values.Reading<StepId> STEP_ID = node -> new StepId(Values.name(node));
    public static final Values.Reading<ProtocolId> PROTOCOL_ID = node -> new ProtocolId(Values.name(node));
    public static final Values.Reading<Moment> MOMENT = node -> new Moment(Values.name(node));
    public static final Values.Reading<ProtocolVersion> VERSION = Values.word("1.0", ProtocolVersion::parse);

    public static final Values.Reading<RoughDate> ROUGH_DATE = Values.word("2024 2024-03 2024-03-05", RoughDate::parse);

    private static final Pattern SOURCE = Pattern.compile("[0-9a-f]{16}");

    private CommonValues() {}

    /** The number of a format; only that one is read. */
    public static Values.Reading<Integer> format(int known) {
        return node -> {
            int format = Values.number(1, 999_999_999).read(node);
            if (format != known) {
                throw new Misread(node.place(), ParseProblem.NEWER_FORMAT, Integer.toString(format));
            }
            return format;
        };
    }

    /** How the two languages were last compared. */
    public static Translation translation(Node node) throws Misread {
        Fields f = Fields.of(node);
        Translation translation = new Translation(
                f.required("of", Values.word("ru en", CommonValues::language)),
                f.required("source", CommonValues::source));
        f.done();
        return translation;
    }

    /** A role that is needed: whose, how many, and what else they may do. */
    public static RoleNeed roleNeed(Node node) throws Misread {
        Fields f = Fields.of(node);
        RoleNeed need = new RoleNeed(
                f.required("role", ROLE),
                f.required("title", Values::localizedLine),
                f.optional("needed", Values.number(1, 99), 1),
                f.list("may_combine", ROLE));
        f.done();
        return need;
    }

    private static Optional<Language> language(String code) {
        return switch (code) {
            case "ru" -> Optional.of(Language.RU);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private static String source(Node node) throws Misread {
        Node.Text text = Values.text(node);
        if (!SOURCE.matcher(text.value()).matches()) {
            throw Values.bad(text, "16 hex");
        }
        return text.value();
    }
}
