package org.svod.desk.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One thing that was said of the staff.
 *
 * @param what what
 * @param at when
 * @param who about whom, by alias; blank if about nobody
 * @param text hours, a reason or the ready answer; blank if there is nothing to say
 * @param by the slot that opened the vault
 */
record StaffFact(What what, Instant at, String who, String text, String by) {
    /** What can be said. */
    enum What {
        /** Staff mode begins; the text is for how many hours somebody may be on. */
        STARTED("started"),
        /** Staff mode ends; the text is why, where the rule spoke against it. */
        STOPPED("stopped"),
        /** Somebody comes on. */
        ON("on"),
        /** Somebody goes to rest. */
        REST("rest"),
        /** The ready answer from now on. */
        ANSWER("answer");

        private final String code;

        What(String code) {
            this.code = code;
        }

        static Optional<What> ofCode(String code) {
            return Stream.of(values()).filter(what -> what.code.equals(code)).findFirst();
        }
    }

    List<String> texts() {
        return List.of(what.code, at.toString(), who, text, by);
    }

    /** What {@link #texts} wrote; empty if a newer program wrote it. */
    static Optional<StaffFact> of(List<String> texts) {
        return What.ofCode(texts.get(0))
                .map(what ->
                        new StaffFact(what, Instant.parse(texts.get(1)), texts.get(2), texts.get(3), texts.get(4)));
    }
}
