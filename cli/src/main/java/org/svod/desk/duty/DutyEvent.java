package org.svod.desk.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something that was done to the duty list or to check-ins: one entry of their journal.
 *
 * @param what what was done
 * @param at when
 * @param by the slot of whoever wrote it down
 * @param word on whose word; the slot again if on their own
 * @param about what its sentence is filled with: aliases, ids, times
 */
public record DutyEvent(What what, Instant at, String by, String word, List<String> about) {
    private static final int ABOUT = 4;

    /** Copies its list. */
    public DutyEvent {
        about = List.copyOf(about);
    }

    /** What can be done. */
    public enum What {
        /** A shift was put on the list: who, from, until, id. */
        SHIFT_SET("shift-set"),
        /** A weekly shift was put on the list: who, days, hours, id. */
        WEEKLY_SET("weekly-set"),
        /** A line was taken off: who, id. */
        REMOVED("removed"),
        /** The order of successors was set: the aliases. */
        SUCCESSORS_SET("successors-set"),
        /** A swap was asked for: out, in, from, until, id. */
        SWAP_ASKED("swap-asked"),
        /** The other side agreed: out, in, id. */
        SWAP_AGREED("swap-agreed"),
        /** The other side declined: out, in, id. */
        SWAP_DECLINED("swap-declined"),
        /** Check-ins were agreed: who. */
        PLAN_SET("plan-set"),
        /** Check-ins ended: who. */
        PLAN_ENDED("plan-ended"),
        /** A word for duress was agreed or taken away: who. */
        WORD_SET("word-set"),
        /** Somebody answered: who. Under duress or not stands in the cells alone. */
        ANSWERED("answered"),
        /** Somebody is excused: who, until. */
        EXCUSED("excused"),
        /** A check-in became an incident: who, incident. */
        ESCALATED("escalated"),
        /** That incident is over: who, incident. */
        SETTLED("settled"),
        /** That incident was a false alarm, and counts as a drill: who, incident. */
        FALSE_ALARM("false-alarm");

        private final String code;

        What(String code) {
            this.code = code;
        }

        /** The name in the store and for scripts; never changes. */
        public String code() {
            return code;
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(what.code(), at.toString(), by, word));
        texts.addAll(about);
        return texts;
    }

    /** Empty for a kind that a newer program wrote. */
    static Optional<DutyEvent> of(List<String> texts) {
        return Arrays.stream(What.values())
                .filter(each -> each.code().equals(texts.get(0)))
                .findFirst()
                .map(what -> new DutyEvent(
                        what,
                        Instant.parse(texts.get(1)),
                        texts.get(2),
                        texts.get(3),
                        texts.subList(ABOUT, texts.size())));
    }
}
