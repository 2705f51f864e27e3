package org.svod.protocols.run.view;

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
    /** One observation of the person. */
    public record Seen(EntryId entry, PersonState state, Observation observation, String note) {}

    public PersonView {
        history = List.copyOf(history);
    }

    /**
     * The latest observation by the time it speaks of, not by when it was written down: what is entered late from paper
     * must not undo what is known since. Of two at the same time the later entry counts.
     */
    public Optional<Seen> last() {
        Optional<Seen> last = Optional.empty();
        for (Seen seen : history) {
            if (last.isEmpty()
                    || !seen.observation()
                            .at()
                            .isBefore(last.get().observation().at())) {
                last = Optional.of(seen);
            }
        }
        return last;
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
