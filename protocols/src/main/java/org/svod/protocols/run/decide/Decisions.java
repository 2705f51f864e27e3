package org.svod.protocols.run.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentEvent.Undone;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.FoldProblem;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

/**
 * Whether an action may be, and which events it becomes. Pure: nothing is read, written or remembered, and the time is an
 * argument. What is accepted folds without a problem if it is recorded with the times given here.
 */
public final class Decisions {
    private Decisions() {}

    /** The answer to something that happens now. */
    public static Decision decide(Incident incident, IncidentAction action, Instant now) {
        return decide(incident, action, now, now);
    }

    /**
     * The answer to something that happened earlier and is written down now.
     *
     * @param happenedAt when it happened, not after now
     * @param now when it is written down
     */
    public static Decision decide(Incident incident, IncidentAction action, Instant happenedAt, Instant now) {
        Draft draft = action.accept(new Drafting(incident, happenedAt, now));
        List<Reason> reasons = new ArrayList<>(draft.reasons());
        if (happenedAt.isAfter(now)) {
            reasons.add(Reason.of(ReasonCode.TIME_IN_FUTURE, happenedAt.toString()));
        }
        if (reasons.isEmpty()) {
            reasons.addAll(objections(incident, draft.events(), happenedAt, now));
        }
        return reasons.isEmpty() ? new Decision.Accepted(draft.events()) : new Decision.Refused(reasons);
    }

    /** The answer to several actions of which each builds on those before: all of them, or none. */
    public static Decision decideAll(Incident incident, List<IncidentAction> actions, Instant happenedAt, Instant now) {
        Incident soFar = incident;
        List<IncidentEvent> events = new ArrayList<>();
        for (IncidentAction action : actions) {
            Decision decision = decide(soFar, action, happenedAt, now);
            if (decision instanceof Decision.Refused) {
                return decision;
            }
            for (IncidentEvent event : ((Decision.Accepted) decision).events()) {
                events.add(event);
                soFar = soFar.plus(List.of(draftEntry(soFar, event, happenedAt, now)));
            }
        }
        return new Decision.Accepted(events);
    }

    private static List<Reason> objections(
            Incident incident, List<IncidentEvent> events, Instant happenedAt, Instant now) {
        Incident soFar = incident;
        for (IncidentEvent event : events) {
            JournalEntry entry = draftEntry(soFar, event, happenedAt, now);
            List<Reason> reasons = soFar.objections(entry);
            if (reasons.isEmpty() && event instanceof Undone undo) {
                reasons = undoing(soFar, undo, entry);
            }
            if (!reasons.isEmpty()) {
                return reasons;
            }
            if (events.size() > 1) {
                soFar = soFar.plus(List.of(entry));
            }
        }
        return List.of();
    }

    /** Undoing is folding again without the entry: whatever then makes no sense any more stands in the way. */
    private static List<Reason> undoing(Incident incident, Undone undo, JournalEntry entry) {
        if (incident.isUndone(undo.entry())) {
            return List.of(Reason.of(ReasonCode.ALREADY_UNDONE, undo.entry().value()));
        }
        Set<EntryId> before = problems(incident);
        List<String> broken = incident.plus(List.of(entry)).problems().stream()
                .map(problem -> problem.entry())
                .filter(id -> !before.contains(id))
                .map(EntryId::value)
                .toList();
        return broken.isEmpty() ? List.of() : List.of(new Reason(ReasonCode.LATER_ENTRY_DEPENDS, broken));
    }

    private static Set<EntryId> problems(Incident incident) {
        return incident.problems().stream().map(FoldProblem::entry).collect(Collectors.toSet());
    }

    /** An entry as it would be; its name cannot be a stamp of the store. */
    private static JournalEntry draftEntry(Incident incident, IncidentEvent event, Instant happenedAt, Instant now) {
        EntryId id = new EntryId("~draft-" + incident.entries().size());
        return new JournalEntry(id, now, happenedAt, Actor.of(""), event);
    }
}
