package org.svod.desk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The staff as everything that was said of it adds up to.
 *
 * @param startedAt since when staff mode is on; absent if it is not
 * @param hoursOn after how many hours on somebody is to sleep
 * @param roster who is on and who sleeps, by alias
 * @param answer the ready answer for whoever is in no danger now; blank if there is none
 * @param answerSince since when it is that
 */
public record Staff(
        Optional<Instant> startedAt, int hoursOn, List<Hand> roster, String answer, Optional<Instant> answerSince) {
    /** After how many hours on somebody is to sleep, unless it was said otherwise. */
    public static final int HOURS_ON = 8;

    /** Staff mode is for two days; after that it is a way of working that nobody stands. */
    public static final Duration LONGEST = Duration.ofDays(2);

    /** How long somebody has to have slept before they come on again. */
    public static final Duration SLEEP = Duration.ofHours(6);

    /** Copies its list. */
    public Staff {
        roster = List.copyOf(roster);
    }

    /**
     * Somebody of the staff.
     *
     * @param alias who
     * @param on whether they are on; otherwise they rest
     * @param since since when
     * @param sleptBefore how long the rest before was; absent if none was written down
     */
    public record Hand(String alias, boolean on, Instant since, Optional<Duration> sleptBefore) {
        /** Whether they are on for longer than {@code hours} at {@code now}. */
        public boolean isOnTooLong(int hours, Instant now) {
            return on && Duration.between(since, now).compareTo(Duration.ofHours(hours)) >= 0;
        }

        /** Whether they came on after too little sleep. */
        public boolean isShortOfSleep() {
            return on && sleptBefore.filter(slept -> slept.compareTo(SLEEP) < 0).isPresent();
        }
    }

    static Staff of(List<StaffFact> facts) {
        Optional<Instant> startedAt = Optional.empty();
        int hours = HOURS_ON;
        Map<String, Hand> roster = new TreeMap<>();
        String answer = "";
        Optional<Instant> answerSince = Optional.empty();
        for (StaffFact fact : facts) {
            switch (fact.what()) {
                case STARTED -> {
                    startedAt = Optional.of(fact.at());
                    hours = fact.text().isBlank() ? HOURS_ON : Integer.parseInt(fact.text());
                }
                case STOPPED -> startedAt = Optional.empty();
                case ON -> roster.put(fact.who(), on(roster.get(fact.who()), fact));
                case REST -> roster.put(fact.who(), new Hand(fact.who(), false, fact.at(), Optional.empty()));
                case ANSWER -> {
                    answer = fact.text();
                    answerSince = Optional.of(fact.at());
                }
            }
        }
        return new Staff(startedAt, hours, new ArrayList<>(roster.values()), answer, answerSince);
    }

    private static Hand on(@Nullable Hand before, StaffFact fact) {
        if (before != null && before.on()) {
            return before; // Said twice: the earlier time is the one that tires.
        }
        Optional<Duration> slept =
                before == null ? Optional.empty() : Optional.of(Duration.between(before.since(), fact.at()));
        return new Hand(fact.who(), true, fact.at(), slept);
    }

    /** Whether staff mode is on. */
    public boolean isOn() {
        return startedAt.isPresent();
    }

    /** Whether it goes on for longer than it should at {@code now}. */
    public boolean isTooLong(Instant now) {
        return startedAt
                .filter(start -> Duration.between(start, now).compareTo(LONGEST) >= 0)
                .isPresent();
    }

    /** How many are on. */
    public int hands() {
        return (int) roster.stream().filter(Hand::on).count();
    }
}
