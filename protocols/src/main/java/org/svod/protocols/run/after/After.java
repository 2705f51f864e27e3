package org.svod.protocols.run.after;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.ChangeProposed;
import org.svod.protocols.run.event.AfterEvent.ReviewNoted;
import org.svod.protocols.run.view.Reason;

/**
 * What was decided and agreed about an incident beside the walking of its protocols. Immutable.
 *
 * @param consents what each person said last to being made public, by number
 * @param publicity the latest decision between loud and quiet
 * @param notes the lines of the review
 * @param actions agreed actions, by number
 * @param changes changes of protocols that were proposed
 */
public record After(
        SortedMap<Integer, ConsentView> consents,
        Optional<PublicityView> publicity,
        List<ReviewNoted> notes,
        SortedMap<Integer, ActionView> actions,
        List<ChangeProposed> changes) {
    /** Nothing yet. */
    public static final After NOTHING =
            new After(new TreeMap<>(), Optional.empty(), List.of(), new TreeMap<>(), List.of());

    /** Copies its lists. */
    public After {
        consents = Collections.unmodifiableSortedMap(new TreeMap<>(consents));
        notes = List.copyOf(notes);
        actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
        changes = List.copyOf(changes);
    }

    /** Why an event would make no sense now, with these people on the roll; empty if it would. */
    public List<Reason> objections(AfterEvent event, Collection<Integer> roll, Instant now) {
        return event.accept(new AfterRules(this, roll, now));
    }

    /** The same after an event that makes sense. */
    public After plus(AfterEvent event, Instant at) {
        return event.accept(new Adding(this, at));
    }

    /** The same after two numbers on the roll turned out to be one person: what that person said last counts. */
    public After merged(int gone, int stays) {
        SortedMap<Integer, ConsentView> all = new TreeMap<>(consents);
        ConsentView said = all.remove(gone);
        if (said != null) {
            all.merge(stays, said, (one, other) -> one.at().isAfter(other.at()) ? one : other);
        }
        return new After(all, publicity, notes, actions, changes);
    }

    /** The people among {@code roll} of whom nobody heard that they may be named in public, or who took it back. */
    public List<Integer> withoutConsent(List<Integer> roll) {
        return roll.stream()
                .filter(slot -> Optional.ofNullable(consents.get(slot))
                        .filter(said -> said.answer() == AfterEvent.Consent.GIVEN)
                        .isEmpty())
                .toList();
    }

    private record Adding(After before, Instant at) implements AfterEvent.Visitor<After> {
        @Override
        public After consentGiven(AfterEvent.ConsentGiven event) {
            SortedMap<Integer, ConsentView> all = new TreeMap<>(before.consents);
            event.slots().numbers().forEach(slot -> all.put(slot, new ConsentView(event.answer(), event.source(), at)));
            return new After(all, before.publicity, before.notes, before.actions, before.changes);
        }

        @Override
        public After publicityDecided(AfterEvent.PublicityDecided event) {
            return publicity(new PublicityView(event, at, Optional.empty()));
        }

        @Override
        public After publicityEnded(AfterEvent.PublicityEnded event) {
            return before.publicity
                    .map(view -> publicity(new PublicityView(view.decided(), view.at(), Optional.of(event.what()))))
                    .orElse(before);
        }

        private After publicity(PublicityView view) {
            return new After(before.consents, Optional.of(view), before.notes, before.actions, before.changes);
        }

        @Override
        public After fileWritten(AfterEvent.FileWritten event) {
            return before;
        }

        @Override
        public After reviewNoted(ReviewNoted event) {
            List<ReviewNoted> all = new ArrayList<>(before.notes);
            all.add(event);
            return new After(before.consents, before.publicity, all, before.actions, before.changes);
        }

        @Override
        public After actionAgreed(AfterEvent.ActionAgreed event) {
            return action(
                    new ActionView(event.number(), event.owner(), event.what(), event.due(), Optional.empty(), ""));
        }

        @Override
        public After actionEnded(AfterEvent.ActionEnded event) {
            ActionView view = before.actions.get(event.number());
            return view == null
                    ? before
                    : action(new ActionView(
                            view.number(),
                            view.owner(),
                            view.what(),
                            view.due(),
                            Optional.of(event.end()),
                            event.note()));
        }

        private After action(ActionView view) {
            SortedMap<Integer, ActionView> all = new TreeMap<>(before.actions);
            all.put(view.number(), view);
            return new After(before.consents, before.publicity, before.notes, all, before.changes);
        }

        @Override
        public After changeProposed(ChangeProposed event) {
            List<ChangeProposed> all = new ArrayList<>(before.changes);
            all.add(event);
            return new After(before.consents, before.publicity, before.notes, before.actions, all);
        }
    }
}
