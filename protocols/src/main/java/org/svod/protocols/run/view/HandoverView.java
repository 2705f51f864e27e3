package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.HandoverEnd;

/**
 * The latest offer to hand the incident over.
 *
 * @param entry the entry that offered it: what is read back is what the journal said then
 * @param to who is to take it over
 * @param fears what the one who offers it is afraid of, blank if nothing
 * @param offeredAt when
 * @param until when it runs out if nobody accepts
 * @param answers the latest answer to each question, in the order in which they were first answered
 * @param end how it ended, if somebody ended it
 */
public record HandoverView(
        EntryId entry,
        String to,
        String fears,
        Instant offeredAt,
        Instant until,
        Map<String, Answer> answers,
        Optional<HandoverEnd> end) {
    /** How many questions are read back. */
    public static final int QUESTIONS = 3;

    /** What was said, and what the journal said. */
    public record Answer(String said, String expected) {
        /** Whether they are the same. */
        public boolean isRight() {
            return said.equals(expected);
        }
    }

    /** Where an offer stands. */
    public enum State {
        OFFERED,
        /** Every question was answered right; the last word is still missing. */
        READ_BACK,
        ACCEPTED,
        DECLINED,
        /** Nobody accepted in time: the incident is still with the one who offered it. */
        TIMED_OUT;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies its answers. */
    public HandoverView {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** Where it stands. */
    public State state(Instant now) {
        if (end.isPresent()) {
            return end.get() == HandoverEnd.ACCEPTED ? State.ACCEPTED : State.DECLINED;
        }
        if (now.isAfter(until)) {
            return State.TIMED_OUT;
        }
        return isReadBack() ? State.READ_BACK : State.OFFERED;
    }

    /** How many questions were answered right. */
    public int right() {
        return (int) answers.values().stream().filter(Answer::isRight).count();
    }

    /** Whether every question was answered right. */
    public boolean isReadBack() {
        return right() >= QUESTIONS;
    }

    /** The same with one more answer. */
    public HandoverView answered(String question, Answer answer) {
        Map<String, Answer> all = new LinkedHashMap<>(answers);
        all.put(question, answer);
        return new HandoverView(entry, to, fears, offeredAt, until, all, end);
    }

    /** The same, ended. */
    public HandoverView ended(HandoverEnd how) {
        return new HandoverView(entry, to, fears, offeredAt, until, answers, Optional.of(how));
    }
}
