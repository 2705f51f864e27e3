package org.svod.cli.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a time as people type it: {@code 02:40}, {@code 2.40}, {@code 25.11 02:40}, {@code 25.11.2026 02:40}, RFC 3339 with a
 * zone, {@code +30} or {@code 30m} or {@code 2h} from now, {@code now}. A time without a day is the nearest one in the wanted
 * direction.
 */
public final class TypedTime {
    private static final Pattern CLOCK = Pattern.compile("([0-2]?\\d)[:.]([0-5]\\d)");
    private static final Pattern DAY =
            Pattern.compile("([0-3]?\\d)\\.([01]?\\d)(?:\\.(\\d{4}))?\\s+([0-2]?\\d)[:.]([0-5]\\d)");
    private static final Pattern LATER = Pattern.compile("\\+?(\\d{1,4})\\s*(m|min|мин|м|h|ч|час)?");
    // A minute typed as it passes must not become the same minute of yesterday or tomorrow.
    private static final Duration SLACK = Duration.ofMinutes(2);

    private final Instant now;
    private final ZoneId zone;

    /** Reads relative to {@code now} in {@code zone}. */
    public TypedTime(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** A time that has been: the latest that fits and is not in the future. */
    public Optional<Instant> past(String typed) {
        return read(typed, false);
    }

    /** A time to come: the earliest that fits and is not in the past; also {@code +30} and {@code 2h}. */
    public Optional<Instant> future(String typed) {
        return read(typed, true);
    }

    private Optional<Instant> read(String typed, boolean future) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("now") || text.equals("сейчас")) {
            return Optional.of(now);
        }
        try {
            Matcher clock = CLOCK.matcher(text);
            if (clock.matches()) {
                return Optional.of(nearest(number(clock, 1), number(clock, 2), future));
            }
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return Optional.of(onDay(day, future));
            }
            Matcher later = LATER.matcher(text);
            // A bare number is minutes from now only with a plus or a unit: "7" could as well mean seven o'clock.
            if (future && later.matches() && (text.startsWith("+") || later.group(2) != null)) {
                return Optional.of(now.plus(length(later)));
            }
            return Optional.of(OffsetDateTime.parse(typed.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration length(Matcher later) {
        long number = number(later, 1);
        String unit = later.group(2) == null ? "m" : later.group(2);
        return unit.startsWith("h") || unit.startsWith("ч") ? Duration.ofHours(number) : Duration.ofMinutes(number);
    }

    private Instant nearest(int hour, int minute, boolean future) {
        ZonedDateTime here = now.atZone(zone);
        Instant today = here.toLocalDate()
                .atTime(LocalTime.of(hour, minute))
                .atZone(zone)
                .toInstant();
        if (future && today.isBefore(now.minus(SLACK))) {
            return here.toLocalDate()
                    .plusDays(1)
                    .atTime(hour, minute)
                    .atZone(zone)
                    .toInstant();
        }
        if (!future && today.isAfter(now.plus(SLACK))) {
            return here.toLocalDate()
                    .minusDays(1)
                    .atTime(hour, minute)
                    .atZone(zone)
                    .toInstant();
        }
        return today;
    }

    private Instant onDay(Matcher day, boolean future) {
        int year = day.group(3) == null ? now.atZone(zone).getYear() : number(day, 3);
        Instant found = LocalDateTime.of(year, number(day, 2), number(day, 1), number(day, 4), number(day, 5))
                .atZone(zone)
                .toInstant();
        if (day.group(3) != null) {
            return found;
        }
        // Around New Year a day without a year belongs to the year that makes sense in the wanted direction.
        int shift = future && found.isBefore(now.minus(SLACK)) ? 1 : !future && found.isAfter(now.plus(SLACK)) ? -1 : 0;
        return found.atZone(zone).plusYears(shift).toInstant();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
