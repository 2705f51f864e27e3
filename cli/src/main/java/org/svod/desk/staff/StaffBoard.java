package org.svod.desk.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svod.desk.IncidentSummary;
import org.svod.desk.board.Board;
import org.svod.desk.board.BoardLine;
import org.svod.protocols.run.event.Pile;

/**
 * A surge at a glance: piles, half hours, cases without an owner, and whether staff mode can end. A pure function of what was
 * said of the staff, summaries and time.
 *
 * @param at the moment
 * @param staff the staff
 * @param piles how many real open incidents lie in which pile
 * @param unpiled how many lie in none
 * @param unowned how many nobody answers for
 * @param halves the latest half hours; none while staff mode is off
 */
public record StaffBoard(
        Instant at, Staff staff, Map<Pile, Integer> piles, int unpiled, int unowned, List<HalfHour> halves) {
    private static final int SHOWN = 8;
    private static final int QUIET = 4;

    /** What speaks against ending staff mode. */
    public enum Obstacle {
        /** Somebody answers for none of these. */
        UNOWNED("unowned"),
        /** In the last two hours more came than was done with, or it is not on for two hours yet. */
        STILL_COMING("still-coming");

        private final String code;

        Obstacle(String code) {
            this.code = code;
        }

        /** The stable name used in JSON. */
        public String code() {
            return code;
        }
    }

    /** Copies its collections. */
    public StaffBoard {
        piles = Map.copyOf(piles);
        halves = List.copyOf(halves);
    }

    /** The surge as it stands at {@code now}. */
    public static StaffBoard of(Staff staff, List<IncidentSummary> all, Instant now) {
        Board board = Board.of(all, now);
        Map<Pile, Integer> piles = new EnumMap<>(Pile.class);
        int unpiled = 0;
        for (BoardLine line : board.real()) {
            var pile = line.summary().standing().pile();
            pile.ifPresent(each -> piles.merge(each, 1, Integer::sum));
            unpiled += pile.isEmpty() ? 1 : 0;
        }
        List<HalfHour> halves = staff.startedAt()
                .map(start -> HalfHour.since(start, now, all, SHOWN))
                .orElse(List.of());
        return new StaffBoard(now, staff, piles, unpiled, board.unowned(), halves);
    }

    /** How many are open in all. */
    public int open() {
        return unpiled + piles.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many will be open in an hour if it goes on as in the last two half hours; never below none. */
    public int openInAnHour() {
        int growth = halves.stream()
                .skip(Math.max(0, halves.size() - 2))
                .mapToInt(half -> half.came() - half.done())
                .sum();
        return Math.max(0, open() + growth);
    }

    /** What speaks against ending staff mode now; empty if nothing does. */
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        if (unowned > 0) {
            obstacles.add(Obstacle.UNOWNED);
        }
        List<HalfHour> last = halves.subList(Math.max(0, halves.size() - QUIET), halves.size());
        int came = last.stream().mapToInt(HalfHour::came).sum();
        int done = last.stream().mapToInt(HalfHour::done).sum();
        if (last.size() < QUIET || came > done) {
            obstacles.add(Obstacle.STILL_COMING);
        }
        return List.copyOf(obstacles);
    }
}
