package org.svod.desk.board;

import java.time.Instant;
import java.util.List;
import org.svod.desk.IncidentSummary;
import org.svod.desk.standing.Due;

/**
 * One open incident on the board.
 *
 * @param summary the incident
 * @param urgency why it stands where it stands
 * @param dues what is due in it, what is overdue and promised first
 */
public record BoardLine(IncidentSummary summary, Urgency urgency, List<Due> dues) {
    /** Copies its list. */
    public BoardLine {
        dues = List.copyOf(dues);
    }

    /** Whether nobody answers for it. */
    public boolean isUnowned() {
        return summary.standing().owner().isBlank();
    }

    /** When the first thing of it is due that is not over at {@code now}; the end of time if there is none. */
    Instant next(Instant now) {
        return dues.stream()
                .filter(due -> !due.isOver(now))
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    /** Since when its first promise or limit is overdue; the end of time if none is. */
    Instant lateSince(Due.Kind kind, Instant now) {
        return dues.stream()
                .filter(due -> due.kind() == kind && due.isOver(now))
                .map(Due::at)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
