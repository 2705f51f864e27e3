package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;

/**
 * One person on the roll.
 *
 * @param slot the number on the roll
 * @param name the name, blank while nobody knows it
 * @param note what was written down with it
 * @param history every observation that counts, in the order of the journal
 */
public record PersonView(int slot, String name, String note, List<Seen> history) {
    /** One observation of the person, and when it was written down. */
    public record Seen(EntryId entry, Instant recordedAt, PersonState state, Observation observation, String note) {}

    public PersonView {
        history = List.copyOf(history);
    }

    /**
     * The latest observation by the time it speaks of, not by when it was written down: what is entered late from paper
     * must not undo what is known since. Of two at the same time the later entry counts.
     *
     * <p>Nothing can have happened after something else was written down later. An observation that says so was entered
     * under a clock that was ahead and has been set back since; it counts as no later than the entries after it, else
     * somebody taken again would stay free on the roll until the clock has caught up.
     */
    public Optional<Seen> last() {
        Optional<Seen> last = Optional.empty();
        Instant latest = Instant.MIN;
        Instant atMost = Instant.MAX;
        for (int i = history.size() - 1; i >= 0; i--) {
            Seen seen = history.get(i);
            Instant at = earlier(seen.observation().at(), atMost);
            if (last.isEmpty() || at.isAfter(latest)) {
                last = Optional.of(seen);
                latest = at;
            }
            atMost = earlier(atMost, seen.recordedAt());
        }
        return last;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The state of the latest observation; unverified if there is none. */
    public PersonState state() {
        return last().map(Seen::state).orElse(PersonState.UNVERIFIED);
    }

    /** Whether the latest observation is that somebody saw the person free. */
    public boolean isSeenFree() {
        return state() == PersonState.SEEN_FREE;
    }
}
