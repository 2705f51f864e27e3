package org.svod.cli.command.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.precedent.PrecedentField;
import picocli.CommandLine.Option;

/**
 * The fields of a precedent as options. Place, source and what was done are free text and take {@code -}; where several do, they
 * stand on the one standard input in this order, a line each, and what was done is the rest.
 */
final class PrecedentOptions {
    private static final String INPUT = "-";

    @Option(names = "--on", paramLabel = "DATE")
    @Nullable String on;

    @Option(names = "--threat", paramLabel = "NAME")
    @Nullable String threat;

    @Option(names = "--place", paramLabel = "-")
    @Nullable String place;

    @Option(names = "--source", paramLabel = "-")
    @Nullable String source;

    @Option(names = "--what", paramLabel = "-")
    @Nullable String what;

    /** Whether no field at all was given. */
    boolean none() {
        return on == null && threat == null && place == null && source == null && what == null;
    }

    /** Every field that was given, read. */
    Map<PrecedentField, String> fields(Session session, String command) {
        LocalDate today = LocalDate.now(session.environment().clock());
        Map<PrecedentField, String> fields = new EnumMap<>(PrecedentField.class);
        put(today, fields, PrecedentField.ON, on, "--on", command);
        put(today, fields, PrecedentField.THREAT, threat, "--threat", command);
        List<PrecedentField> texts = new ArrayList<>();
        text(texts, PrecedentField.PLACE, place, "--place", command);
        text(texts, PrecedentField.SOURCE, source, "--source", command);
        text(texts, PrecedentField.WHAT, what, "--what", command);
        if (texts.isEmpty()) {
            return fields;
        }
        FreeText input = session.freeText(command);
        List<String> parts = List.of(input.optional(INPUT, option(texts.get(0))).split("\n", texts.size()));
        for (int i = 0; i < texts.size(); i++) {
            if (i >= parts.size()) {
                throw new Problem(ExitCode.USAGE, "text-missing", command + " " + option(texts.get(i)) + " -");
            }
            put(today, fields, texts.get(i), parts.get(i), option(texts.get(i)), command);
        }
        return fields;
    }

    private static void text(
            List<PrecedentField> texts, PrecedentField field, @Nullable String typed, String option, String command) {
        if (typed != null && !typed.equals(INPUT)) {
            throw new Problem(ExitCode.USAGE, "text-inline", command + " " + option + " -");
        }
        if (typed != null) {
            texts.add(field);
        }
    }

    private static void put(
            LocalDate today,
            Map<PrecedentField, String> fields,
            PrecedentField field,
            @Nullable String typed,
            String option,
            String command) {
        if (typed != null) {
            fields.put(
                    field,
                    field.read(typed, today)
                            .orElseThrow(
                                    () -> new Problem(ExitCode.USAGE, "precedent-value", option, "help " + command)));
        }
    }

    private static String option(PrecedentField field) {
        return "--" + field.code();
    }
}
