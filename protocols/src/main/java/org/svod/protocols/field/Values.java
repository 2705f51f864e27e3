package org.svod.protocols.field;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Slug;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;
import org.svod.protocols.yaml.ParseProblem;

/** Reads single values: what stands there, as the type that belongs there. */
public final class Values {
    private static final Pattern DURATION = Pattern.compile("-?[0-9]{1,6}[mhd]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    // The linter looks at every pair of steps, so their number is bounded before it does.
    private static final int MAX_ITEMS = 200;
    private static final int MAX_MINUTES = 366 * 24 * 60;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Values() {}

    /** Reads one value. */
    public interface Reading<T> {
        /** The value. */
        T read(Node node) throws Misread;
    }

    /** The refusal of a text where something else belongs. */
    public static Misread bad(Node.Text text, String expected) {
        return new Misread(text.place(), ParseProblem.BAD_VALUE, text.value(), expected);
    }

    /** A text with something in it. */
    public static Node.Text text(Node node) throws Misread {
        if (!(node instanceof Node.Text text)) {
            throw new Misread(node.place(), ParseProblem.WRONG_SHAPE, "text");
        }
        if (text.value().isBlank()) {
            throw new Misread(text.place(), ParseProblem.EMPTY);
        }
        return text;
    }

    /** A text on one line. */
    public static String line(Node node) throws Misread {
        Node.Text text = text(node);
        if (text.value().indexOf('\n') >= 0) {
            throw bad(text, "one-line");
        }
        return text.value().strip();
    }

    /** A name, see {@link Slug}. */
    public static String name(Node node) throws Misread {
        Node.Text text = text(node);
        if (!Slug.isValid(text.value())) {
            throw bad(text, "name");
        }
        return text.value();
    }

    /** One of a few words. */
    public static <T> Reading<T> word(String expected, Function<String, Optional<T>> ofCode) {
        return node -> {
            Node.Text text = text(node);
            return ofCode.apply(text.value()).orElseThrow(() -> bad(text, expected));
        };
    }

    /** A number between two others, both allowed. */
    public static Reading<Integer> number(int least, int most) {
        return node -> {
            Node.Text text = text(node);
            if (NUMBER.matcher(text.value()).matches()) {
                int number = Integer.parseInt(text.value());
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw bad(text, least + "-" + most);
        };
    }

    /** {@code true} or {@code false}. */
    public static boolean yesNo(Node node) throws Misread {
        Node.Text text = text(node);
        return switch (text.value()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(text, "true false");
        };
    }

    /** A day. */
    public static LocalDate date(Node node) throws Misread {
        Node.Text text = text(node);
        try {
            return LocalDate.parse(text.value(), DATE);
        } catch (DateTimeParseException e) {
            throw bad(text, "date");
        }
    }

    /** Minutes; a minus sign is allowed. */
    public static int signedMinutes(Node node) throws Misread {
        Node.Text text = text(node);
        String value = text.value();
        if (!DURATION.matcher(value).matches()) {
            throw bad(text, "duration");
        }
        long amount = Long.parseLong(value.substring(0, value.length() - 1));
        long minutes = amount
                * switch (value.charAt(value.length() - 1)) {
                    case 'd' -> 24 * 60;
                    case 'h' -> 60;
                    default -> 1;
                };
        if (Math.abs(minutes) > MAX_MINUTES) {
            throw bad(text, "duration");
        }
        return (int) minutes;
    }

    /** A duration in minutes. */
    public static int minutes(Node node) throws Misread {
        int minutes = signedMinutes(node);
        if (minutes < 0) {
            throw bad(text(node), "duration");
        }
        return minutes;
    }

    /** A text in two languages, of any length. */
    public static LocalizedText localized(Node node) throws Misread {
        Fields fields = Fields.of(node);
        String ru = fields.optional("ru", Values::text)
                .map(text -> text.value().strip())
                .orElse("");
        String en = fields.optional("en", Values::text)
                .map(text -> text.value().strip())
                .orElse("");
        fields.done();
        return new LocalizedText(ru, en);
    }

    /** A text in two languages, each on one line. */
    public static LocalizedText localizedLine(Node node) throws Misread {
        Fields fields = Fields.of(node);
        String ru = fields.optional("ru", Values::line).orElse("");
        String en = fields.optional("en", Values::line).orElse("");
        fields.done();
        return new LocalizedText(ru, en);
    }

    /** A list of at most 200 items. */
    public static <T> Reading<List<T>> list(Reading<T> each) {
        return node -> {
            if (!(node instanceof Node.Items list)) {
                throw new Misread(node.place(), ParseProblem.WRONG_SHAPE, "list");
            }
            if (list.items().size() > MAX_ITEMS) {
                throw new Misread(list.place(), ParseProblem.TOO_LARGE, Integer.toString(MAX_ITEMS));
            }
            List<T> read = new ArrayList<>();
            for (Node item : list.items()) {
                read.add(each.read(item));
            }
            return read;
        };
    }
}
