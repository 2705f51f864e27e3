package org.svod.protocols.paper;

import java.util.Locale;

/** A fixed wording on paper. The words themselves stand in the catalogues, under {@code paper.} and {@link #code}. */
public enum PaperWord {
    DRAFT,
    DRAFT_SHORT,
    DRILL,
    DRILL_SHORT,
    CARD_CODE,
    CARD_CHECK,
    SAY,
    NEVER,
    WHY,
    IF_REFUSED,
    WHO_REFUSED,
    WE_CALL_AT,
    OUR_NUMBER,
    LAWYER_NUMBER,
    YOUR_NOTES,
    YOUR_STEPS,
    KIT_INTRO,
    KIT_OF,
    PRINTED_AT,
    HEAD_WORDS,
    REPORTED_AT,
    PLACE,
    WHO_TOLD,
    WHAT,
    ROLES,
    WHO,
    NUMBER,
    PEOPLE,
    NAME,
    SEEN,
    CLOCKS,
    BEGAN,
    ENDS,
    LAW,
    COMPARED_ON,
    STEPS,
    DONE_AT,
    WRITTEN_DOWN,
    TRIES,
    CLOSE_WHEN,
    MISTAKES,
    QUESTIONS;

    /** The stable name: {@code draft-short}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
