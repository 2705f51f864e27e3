package org.svod.protocols.clock;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.term.LocalizedText;

/**
 * A time limit: what starts it, how long it is and what its end means.
 *
 * @param id its name
 * @param title what it is called on a screen
 * @param kind the authority's limit or our deadline
 * @param anchor the event that starts it
 * @param length how many units, at least 1
 * @param unit the unit
 * @param per once, or once for each person
 * @param warnAtMinutes minutes before the end at which to warn, in the order of the file
 * @param onExpire what to do when it has run out
 * @param law the id of the law that sets it
 * @param exceptions when the limit is another one or does not apply
 */
public record ClockDefinition(
        ClockId id,
        LocalizedText title,
        ClockKind kind,
        Moment anchor,
        int length,
        ClockUnit unit,
        Per per,
        List<Integer> warnAtMinutes,
        Optional<LocalizedText> onExpire,
        Optional<String> law,
        Optional<LocalizedText> exceptions) {
    public ClockDefinition {
        if (length < 1) {
            throw new IllegalArgumentException("a clock is at least 1 long: " + length);
        }
        warnAtMinutes = List.copyOf(warnAtMinutes);
    }

    /**
     * Whether two protocols speak of one limit in life: the same law sets the same length from the same event. A deadline
     * that no law sets is its protocol's own.
     */
    public boolean isSameLimit(ClockDefinition other) {
        return law.isPresent()
                && law.equals(other.law)
                && kind == other.kind
                && anchor.equals(other.anchor)
                && length == other.length
                && unit == other.unit
                && per == other.per;
    }

    /** The same limit, which also warns when {@code other} would. */
    public ClockDefinition warningAlsoAs(ClockDefinition other) {
        List<Integer> warnings = Stream.concat(warnAtMinutes.stream(), other.warnAtMinutes.stream())
                .distinct()
                .toList();
        return new ClockDefinition(id, title, kind, anchor, length, unit, per, warnings, onExpire, law, exceptions);
    }
}
