package org.svod.protocols.drill.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.run.Incident;

/**
 * A drill being played: a pure function of the drill, what its facilitator did, the incident it is played in and the
 * time. It changes nothing; giving an inject, pausing and ending make a new timeline.
 *
 * @param drill the drill
 * @param timeline what its facilitator did
 * @param incident the incident, opened as a drill
 */
public record DrillSession(Drill drill, Timeline timeline, Incident incident) {
    /** What time it is in the story. */
    public LocalTime storyTime(Instant now) {
        return drill.storyStart().plus(timeline.elapsed(now));
    }

    /** Every inject, in the order of the file. */
    public List<InjectView> injects(Instant now) {
        DrillFacts facts = new DrillFacts(timeline, incident, new DeedTimes(incident, now), now);
        return drill.injects().stream().map(inject -> view(inject, facts)).toList();
    }

    /** What is to be given to the players now: the longest waiting first, then in the order of the file. */
    public List<Inject> due(Instant now) {
        return injects(now).stream()
                .filter(view -> view.state() == InjectView.State.DUE)
                .sorted((one, other) ->
                        one.at().orElse(now).compareTo(other.at().orElse(now)))
                .map(InjectView::inject)
                .toList();
    }

    /** When the next inject comes by its time alone; absent if none does. */
    public Optional<Instant> nextAt(Instant now) {
        Stream<InjectView> ahead = injects(now).stream().filter(view -> view.state() == InjectView.State.AHEAD);
        return ahead.flatMap(view -> view.at().stream()).min(Instant::compareTo);
    }

    /** Whether its time is over or it was ended. */
    public boolean isOver(Instant now) {
        return timeline.endedAt().filter(end -> !now.isBefore(end)).isPresent()
                || timeline.elapsed(now).compareTo(Duration.ofMinutes(drill.durationMinutes())) >= 0;
    }

    private InjectView view(Inject inject, DrillFacts facts) {
        Instant now = facts.now();
        Instant sent = timeline.sent().get(inject.id());
        if (sent != null) {
            return new InjectView(inject, InjectView.State.SENT, Optional.of(sent));
        }
        Optional<Instant> at = inject.atMinutes().isPresent()
                ? Optional.of(timeline.after(
                        timeline.startedAt(),
                        Duration.ofMinutes(inject.atMinutes().getAsInt()),
                        now))
                : Optional.empty();
        return new InjectView(inject, state(inject, at, facts), at);
    }

    private InjectView.State state(Inject inject, Optional<Instant> at, DrillFacts facts) {
        Instant now = facts.now();
        if (timeline.endedAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return InjectView.State.LEFT_OUT;
        }
        if (at.isPresent() && now.isBefore(at.get())) {
            return InjectView.State.AHEAD;
        }
        // Without a time of its own an inject cannot have come before the pause began, so it waits for the end of it.
        boolean held = at.isEmpty() && timeline.isPaused(now);
        return !held && inject.when().holds(facts) ? InjectView.State.DUE : InjectView.State.WAITING;
    }
}
