package org.svod.desk.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.protocols.run.codec.DecodeException;

/**
 * What a journal from elsewhere adds to the one that is here. Nothing is ever merged: where both sides went on, a person has to
 * decide which one counts. Rows that only say where a copy went do not count as going on.
 *
 * @param outcome what can be done
 * @param added the rows to append, in their order; empty unless {@code outcome} says so
 */
public record JournalMerge(Outcome outcome, List<JournalRow> added) {
    /** Copies its list. */
    public JournalMerge {
        added = List.copyOf(added);
    }

    /** What can be done with a journal from elsewhere. */
    public enum Outcome {
        /** There is nothing of it here yet, or only its beginning: the rest is appended. */
        ADDS,
        /** All of it is here. */
        NOTHING_NEW,
        /** Both sides have entries that the other has not. */
        BOTH_WENT_ON,
        /** The same entry says one thing here and another there. */
        CONTRADICTS
    }

    /** Compares {@code theirs} with {@code ours}. */
    public static JournalMerge of(List<JournalRow> ours, List<JournalRow> theirs) throws DecodeException {
        Map<String, JournalRow> here = new HashMap<>();
        ours.forEach(row -> here.put(row.id(), row));
        List<JournalRow> added = new ArrayList<>();
        boolean news = false;
        int known = 0;
        for (JournalRow row : theirs) {
            JournalRow same = here.remove(row.id());
            if (same == null) {
                added.add(row);
                news |= !row.isLink();
            } else if (!same.isSame(row)) {
                return new JournalMerge(Outcome.CONTRADICTS, List.of());
            } else {
                known++;
            }
        }
        boolean wentOn = false;
        for (JournalRow row : here.values()) {
            wentOn |= !row.isLink();
        }
        if (!ours.isEmpty() && known == 0) {
            return new JournalMerge(Outcome.CONTRADICTS, List.of()); // the same id, and not one entry in common
        }
        if (!news) {
            return new JournalMerge(Outcome.NOTHING_NEW, List.of());
        }
        return wentOn ? new JournalMerge(Outcome.BOTH_WENT_ON, List.of()) : new JournalMerge(Outcome.ADDS, added);
    }
}
