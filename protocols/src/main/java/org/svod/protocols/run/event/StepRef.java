package org.svod.protocols.run.event;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.protocols.term.Slug;
import org.svod.protocols.term.StepId;

/**
 * One step of one run, for one person if the protocol asks it for each. Written {@code r1/step-id} or
 * {@code r1/step-id#3}.
 *
 * @param run the number of the run, from 1 to {@value #MAX_RUN}
 * @param step the step
 * @param slot the person, for a step asked for each
 */
public record StepRef(int run, StepId step, OptionalInt slot) implements Comparable<StepRef> {
    /** The highest number of a run. */
    public static final int MAX_RUN = 999;

    private static final Pattern TEXT = Pattern.compile("r([1-9][0-9]{0,2})/([a-z0-9_-]{1,64})(?:#([1-9][0-9]{0,2}))?");
    private static final Comparator<StepRef> ORDER = Comparator.comparingInt(StepRef::run)
            .thenComparing(StepRef::step)
            .thenComparingInt(ref -> ref.slot().orElse(0));

    public StepRef {
        if (run < 1 || run > MAX_RUN) {
            throw new IllegalArgumentException("not the number of a run: " + run);
        }
        if (slot.isPresent() && (slot.getAsInt() < 1 || slot.getAsInt() > Slots.MAX)) {
            throw new IllegalArgumentException("not a slot: " + slot.getAsInt());
        }
    }

    /** A step asked once. */
    public static StepRef of(int run, StepId step) {
        return new StepRef(run, step, OptionalInt.empty());
    }

    /** A step asked for each person. */
    public static StepRef of(int run, StepId step, int slot) {
        return new StepRef(run, step, OptionalInt.of(slot));
    }

    /** Reads the full form; the short forms people type need the incident, see {@code Incident.findSteps}. */
    public static Optional<StepRef> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || !Slug.isValid(matcher.group(2))) {
            return Optional.empty();
        }
        OptionalInt slot =
                matcher.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)));
        return Optional.of(new StepRef(Integer.parseInt(matcher.group(1)), new StepId(matcher.group(2)), slot));
    }

    /** The people it is about: its person, or everybody. */
    public Slots slots() {
        return slot.isPresent() ? Slots.of(slot.getAsInt()) : Slots.EVERYBODY;
    }

    @Override
    public int compareTo(StepRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "r" + run + "/" + step + (slot.isPresent() ? "#" + slot.getAsInt() : "");
    }
}
