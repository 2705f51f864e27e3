package org.svod.protocols.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody's check-ins as they stand at one moment. A missed check-in stays missed until there is an answer, an excuse or the
 * end of its incident: time alone heals nothing, and neither does the next one. An answer under duress stays until an incident.
 *
 * @param plan what was agreed
 * @param state how it stands
 * @param due the check-in that is in question; the next one where nothing is wrong
 * @param since since when the state holds, where that means something: the answer, the miss, the incident
 */
public record CheckIn(CheckInPlan plan, CheckInState state, Optional<Instant> due, Optional<Instant> since) {

    /** How it stands at {@code now}. */
    public static CheckIn of(CheckInPlan plan, CheckInRecord record, Instant now) {
        // An answer from the future is from a clock that was wrong. Believed, it would hide a real miss.
        Optional<Instant> answered = latest(record.answered(), record.settled(), now);
        Optional<Instant> due = open(plan, answered, record.excused());
        if (isAfter(record.duress(), record.escalated()) && isAfter(record.duress(), record.settled())) {
            return new CheckIn(plan, CheckInState.DURESS, due, record.duress());
        }
        if (isAfter(record.escalated(), record.settled()) && !answeredSince(record, answered)) {
            return new CheckIn(plan, CheckInState.ESCALATED, due, record.escalated());
        }
        if (due.isPresent() && !now.isBefore(due.get())) {
            Instant missed = due.get().plus(plan.grace());
            return now.isBefore(missed)
                    ? new CheckIn(plan, CheckInState.LATE, due, due)
                    : new CheckIn(plan, CheckInState.MISSED, due, Optional.of(missed));
        }
        if (record.excused().filter(now::isBefore).isPresent()) {
            return new CheckIn(plan, CheckInState.EXCUSED, due, record.excused());
        }
        if (due.isPresent() && !now.isBefore(due.get().minus(plan.early()))) {
            return new CheckIn(plan, CheckInState.DUE, due, due);
        }
        return new CheckIn(plan, answered.isPresent() ? CheckInState.ANSWERED : CheckInState.IDLE, due, answered);
    }

    /** When the check-in in question counts as missed, if there is one. */
    public Optional<Instant> missedAt() {
        return due.map(at -> at.plus(plan.grace()));
    }

    // An answer after the incident was opened ends it for the check-ins; under duress it does not.
    private static boolean answeredSince(CheckInRecord record, Optional<Instant> answered) {
        return isAfter(answered, record.escalated()) && !answered.equals(record.duress());
    }

    private static Optional<Instant> open(CheckInPlan plan, Optional<Instant> answered, Optional<Instant> excused) {
        // An answer counts for every check-in whose time to answer had begun.
        Instant covered = Stream.of(answered.map(at -> at.plus(plan.early())), excused)
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return plan.dueAfter(covered.equals(Instant.MIN) ? plan.start().minusNanos(1) : covered);
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other, Instant now) {
        return Stream.of(one, other)
                .flatMap(Optional::stream)
                .filter(at -> !at.isAfter(now))
                .max(Instant::compareTo);
    }

    private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get()));
    }
}
