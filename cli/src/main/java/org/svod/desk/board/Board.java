package org.svod.desk.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.desk.IncidentSummary;
import org.svod.desk.standing.Due;
import org.svod.protocols.run.event.Mode;

/**
 * The open incidents as they stand at a moment: overdue promises first, then limits that ran out, then whatever is due soonest.
 * Drills stand apart. A pure function of summaries and time.
 *
 * @param at the moment
 * @param real what really happens
 * @param drills what is played
 */
public record Board(Instant at, List<BoardLine> real, List<BoardLine> drills) {
    /** Copies its lists. */
    public Board {
        real = List.copyOf(real);
        drills = List.copyOf(drills);
    }

    /** The board of {@code summaries} at {@code now}. */
    public static Board of(List<IncidentSummary> summaries, Instant now) {
        List<BoardLine> real = new ArrayList<>();
        List<BoardLine> drills = new ArrayList<>();
        for (IncidentSummary summary : summaries) {
            if (summary.isOpen()) {
                List<Due> dues = ordered(summary.standing().dues(), now);
                BoardLine line = new BoardLine(summary, Urgency.of(dues, now), dues);
                (summary.mode() == Mode.REAL ? real : drills).add(line);
            }
        }
        real.sort(pressing(now));
        drills.sort(pressing(now));
        return new Board(now, real, drills);
    }

    private static Comparator<BoardLine> pressing(Instant now) {
        return Comparator.comparing(BoardLine::urgency)
                .thenComparing(line -> line.lateSince(Due.Kind.PROMISE, now))
                .thenComparing(line -> line.lateSince(Due.Kind.CLOCK, now))
                .thenComparing(line -> line.next(now))
                .thenComparing(line -> line.summary().openedAt())
                .thenComparing(line -> line.summary().id().hex());
    }

    // Who waits for a call waits whatever a limit does: an overdue promise stands before everything else.
    private static List<Due> ordered(List<Due> dues, Instant now) {
        return dues.stream()
                .sorted(Comparator.comparing((Due due) -> !(due.kind() == Due.Kind.PROMISE && due.isOver(now)))
                        .thenComparing(Due::at))
                .toList();
    }

    /** The same board with only what {@code wanted} is true of. */
    public Board only(Predicate<BoardLine> wanted) {
        return new Board(
                at,
                real.stream().filter(wanted).toList(),
                drills.stream().filter(wanted).toList());
    }

    /** Real incidents and then drills. */
    public List<BoardLine> all() {
        List<BoardLine> all = new ArrayList<>(real);
        all.addAll(drills);
        return all;
    }

    /** Whether a promise or a limit of a real incident is overdue. */
    public boolean isOverdue() {
        return real.stream().anyMatch(line -> line.urgency().isOverdue());
    }

    /** How many real incidents nobody answers for. */
    public int unowned() {
        return (int) real.stream().filter(BoardLine::isUnowned).count();
    }

    /** When the next thing on it comes due. */
    public Optional<Instant> next() {
        return all().stream()
                .map(line -> line.next(at))
                .min(Instant::compareTo)
                .filter(time -> !time.equals(Instant.MAX));
    }
}
