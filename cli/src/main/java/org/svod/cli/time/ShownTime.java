package org.svod.cli.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.svod.cli.words.Words;

/** Shows times: the clock time of this place first, what remains second. */
public final class ShownTime {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM HH:mm", Locale.ROOT);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);
    private static final int DAYS_FROM = 48;

    private final Instant now;
    private final ZoneId zone;
    private final Words words;

    /** Shows relative to {@code now} in {@code zone}. */
    public ShownTime(Instant now, ZoneId zone, Words words) {
        this.now = now;
        this.zone = zone;
        this.words = words;
    }

    /** {@code 05:40} today, {@code 25.11 05:40} on another day, with the year in another year. */
    public String at(Instant instant) {
        ZonedDateTime shown = instant.atZone(zone);
        ZonedDateTime here = now.atZone(zone);
        if (shown.toLocalDate().equals(here.toLocalDate())) {
            return CLOCK.format(shown);
        }
        return shown.getYear() == here.getYear() ? DAY.format(shown) : YEAR.format(shown);
    }

    /** An instant that was kept as text, as {@link #at}; any other text as it stands. */
    public String typed(String instant) {
        try {
            return at(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }

    /** {@code 2 h 29 min}, or {@code 12 days}: the length between now and then, whichever comes first. */
    public String length(Instant instant) {
        Duration length = Duration.between(now, instant).abs();
        long minutes = length.toMinutes();
        if (length.toHours() >= DAYS_FROM) {
            return words.count("common.days", length.toDays());
        }
        if (minutes < 60) {
            return words.say("common.minutes", minutes);
        }
        return minutes % 60 == 0
                ? words.say("common.hours", minutes / 60)
                : words.say("common.hours-minutes", minutes / 60, minutes % 60);
    }

    /** {@code 05:40, in 2 h 29 min}, or {@code 05:40, 6 min ago}; within a minute either way, {@code 05:40, now}. */
    public String withRest(Instant instant) {
        if (Duration.between(now, instant).abs().toMinutes() == 0) {
            return words.say("common.at-now", at(instant));
        }
        String key = instant.isBefore(now) ? "common.at-ago" : "common.at-in";
        return words.say(key, at(instant), length(instant));
    }

    /** RFC 3339 with the zone of this place, to the second: the form of documents. */
    public static String document(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }
}
