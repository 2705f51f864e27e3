package org.svod.cli.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads what people agree on beforehand, as it will stand on the clock on the wall: {@code 20:00}, {@code 25.11 20:00}, {@code
 * 25.11.2026}, {@code mon-fri}, {@code пн,ср}, {@code 15m}. No zone and no change of the clock comes into it.
 */
public final class TypedWall {
    private static final Pattern CLOCK = Pattern.compile("([0-2]?\\d)[:.]([0-5]\\d)");
    private static final Pattern DAY = Pattern.compile("([0-3]?\\d)\\.([01]?\\d)(?:\\.(\\d{4}))?");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})\\s*(m|min|мин|м|h|ч)?");
    private static final List<String> ENGLISH = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> RUSSIAN = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");

    private TypedWall() {}

    /** A time of the day. */
    public static Optional<LocalTime> clock(String typed) {
        Matcher clock = CLOCK.matcher(typed.strip());
        return clock.matches() ? made(() -> LocalTime.of(number(clock, 1), number(clock, 2))) : Optional.empty();
    }

    /** A day; without a year the one nearest to {@code near}. */
    public static Optional<LocalDate> day(String typed, LocalDate near) {
        Matcher day = DAY.matcher(typed.strip());
        if (!day.matches()) {
            return made(() -> LocalDate.parse(typed.strip()));
        }
        if (day.group(3) != null) {
            return made(() -> LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
        }
        return IntStream.rangeClosed(near.getYear() - 1, near.getYear() + 1)
                .mapToObj(year -> made(() -> LocalDate.of(year, number(day, 2), number(day, 1))))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(found -> Math.abs(ChronoUnit.DAYS.between(near, found))));
    }

    /** A day and a time; a time alone is the first from {@code least} on. */
    public static Optional<LocalDateTime> time(String typed, LocalDateTime least) {
        String text = typed.strip();
        int space = text.lastIndexOf(' ');
        if (space < 0) {
            Optional<LocalTime> clock = clock(text);
            return clock.isPresent() ? clock.map(at -> first(at, least)) : made(() -> LocalDateTime.parse(text));
        }
        return day(text.substring(0, space), least.toLocalDate())
                .flatMap(day -> clock(text.substring(space + 1)).map(day::atTime));
    }

    /** Days of the week in either language, with ranges, also over Sunday: {@code sat-mon}. Empty if not understood. */
    public static Set<DayOfWeek> days(String typed) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : typed.strip().toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] ends = part.strip().split("-", 2);
            int from = weekday(ends[0]);
            int until = weekday(ends[ends.length - 1]);
            if (from < 0 || until < 0) {
                return Set.of();
            }
            for (int day = from; ; day = (day + 1) % ENGLISH.size()) {
                days.add(DayOfWeek.of(day + 1));
                if (day == until) {
                    break;
                }
            }
        }
        return days;
    }

    /** A length of time; a bare number is minutes. */
    public static Optional<Duration> length(String typed) {
        Matcher length = LENGTH.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!length.matches()) {
            return Optional.empty();
        }
        boolean hours = length.group(2) != null && "hч".contains(length.group(2));
        return Optional.of(hours ? Duration.ofHours(number(length, 1)) : Duration.ofMinutes(number(length, 1)));
    }

    private static LocalDateTime first(LocalTime at, LocalDateTime least) {
        LocalDateTime today = least.toLocalDate().atTime(at);
        return today.isBefore(least) ? today.plusDays(1) : today;
    }

    private static int weekday(String typed) {
        String name = typed.strip();
        return Math.max(ENGLISH.indexOf(name), RUSSIAN.indexOf(name));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private interface Making<T> {
        T make();
    }

    private static <T> Optional<T> made(Making<T> making) {
        try {
            return Optional.of(making.make());
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}
