package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.term.LocalizedText;

/**
 * One clock at a moment.
 *
 * @param run the run whose protocol has it
 * @param definition what the protocol says
 * @param slot the person, for a clock that runs for each
 * @param state where it stands
 * @param startedAt the earliest time given for its anchor
 * @param expires the earliest time it may expire: alarms go by this one
 * @param claimedExpires the latest, where witnesses give different times
 * @param ranOut whether the limit passed before anything ended the clock, even if something did later
 */
public record ClockView(
        int run,
        ClockDefinition definition,
        OptionalInt slot,
        ClockState state,
        Optional<Instant> startedAt,
        Optional<Instant> expires,
        Optional<Instant> claimedExpires,
        boolean ranOut) {

    /** The clock's name in its protocol. */
    public ClockId id() {
        return definition.id();
    }

    /** What to call it. */
    public LocalizedText title() {
        return definition.title();
    }

    /** Whose limit it is. */
    public ClockKind kind() {
        return definition.kind();
    }

    /** The id of the law it rests on, to be looked up in the protocol. */
    public Optional<String> law() {
        return definition.law();
    }

    /** Its name in this incident: {@code r1/clock-id} or {@code r1/clock-id#3}. */
    public String ref() {
        return "r" + run + "/" + definition.id() + (slot.isPresent() ? "#" + slot.getAsInt() : "");
    }
}
