package org.svod.protocols.term;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as far as it is known: a year, a month or a day. Nobody has to invent the rest.
 *
 * @param first the earliest day it can be
 * @param last the latest day it can be
 * @param written {@code 2024}, {@code 2024-03} or {@code 2024-03-05}
 */
public record RoughDate(LocalDate first, LocalDate last, String written) {
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** Reads the three forms; absent if it is none of them, or no such date exists. */
    public static Optional<RoughDate> parse(String text) {
        try {
            if (YEAR.matcher(text).matches()) {
                int year = Integer.parseInt(text);
                return Optional.of(new RoughDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), text));
            }
            if (MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new RoughDate(month.atDay(1), month.atEndOfMonth(), text));
            }
            LocalDate day = LocalDate.parse(text, DAY);
            return Optional.of(new RoughDate(day, day, text));
        } catch (DateTimeParseException noSuchDate) {
            return Optional.empty();
        }
    }

    /** Whether it can only be after {@code day}. */
    public boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /** Whether it may be after {@code day}: where only the year is known, in doubt it is. */
    public boolean mayBeAfter(LocalDate day) {
        return last.isAfter(day);
    }

    @Override
    public String toString() {
        return written;
    }
}
