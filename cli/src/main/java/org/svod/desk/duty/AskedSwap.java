package org.svod.desk.duty;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.duty.Swap;

/**
 * A swap somebody asked for. It changes the list only once the other side has agreed.
 *
 * @param id by which it is named
 * @param swap what is to change
 * @param askedAt when it was written down
 * @param askedBy on whose word
 * @param answer what the other side said, if it has
 */
public record AskedSwap(String id, Swap swap, Instant askedAt, String askedBy, Optional<Answer> answer) {
    /**
     * What the other side said.
     *
     * @param agreed whether they agreed
     * @param at when it was written down
     * @param word on whose word
     */
    public record Answer(boolean agreed, Instant at, String word) {}

    /** Whether it changes the list. */
    public boolean isAgreed() {
        return answer.filter(Answer::agreed).isPresent();
    }

    /** Whether the other side has not answered. */
    public boolean isOpen() {
        return answer.isEmpty();
    }
}
