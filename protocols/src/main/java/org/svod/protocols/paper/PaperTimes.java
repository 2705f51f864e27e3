package org.svod.protocols.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.svod.protocols.term.Language;

/** Days and times as they are written on paper in a language. */
final class PaperTimes {
    private PaperTimes() {}

    static String day(LocalDate day, Language language) {
        return pattern(dayPattern(language)).format(day);
    }

    static String time(Instant at, ZoneId zone, Language language) {
        return pattern(dayPattern(language) + " HH:mm").withZone(zone).format(at);
    }

    private static String dayPattern(Language language) {
        return switch (language) {
            case RU -> "dd.MM.uuuu";
            case EN -> "uuuu-MM-dd";
        };
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
