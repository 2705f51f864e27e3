package org.svod.protocols.clock;

import org.svod.protocols.term.Slug;

/**
 * A named event with a time that starts clocks: {@code detention}, {@code delivery}, {@code sobering},
 * {@code search_start}, {@code decision_received} and any other name a protocol declares. Three hours may run from the
 * detention or from the delivery, so the event is named and never guessed.
 *
 * @param value a name in the spelling of {@link Slug}
 */
public record Moment(String value) implements Comparable<Moment> {
    /** The time at which the incident was reported; every protocol has it without declaring it. */
    public static final Moment INCIDENT = new Moment("incident");

    /**
     * The time at which the protocol that counts from it was opened, for the first one of an incident the time it was
     * reported. Only clocks count from it, and nobody can say when it was: the journal knows.
     */
    public static final Moment RUN = new Moment("run");

    public Moment {
        Slug.require(value);
    }

    @Override
    public int compareTo(Moment other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
