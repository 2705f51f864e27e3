package org.svod.desk.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.report.DrillReport;
import org.svod.protocols.drill.report.Scoring;
import org.svod.protocols.drill.session.DrillSession;
import org.svod.protocols.drill.session.InjectView;
import org.svod.protocols.drill.session.Pause;
import org.svod.protocols.drill.session.Timeline;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentId;

/**
 * One time a drill is or was played.
 *
 * @param drill the drill as it was when it began
 * @param incident the incident it is played in
 * @param players who plays what
 * @param timeline what was given, when it stood still, when it ended
 * @param waitsForReal whether it stands still because something real happened
 */
public record DrillRun(Drill drill, Incident incident, List<Player> players, Timeline timeline, boolean waitsForReal) {
    /** Copies its list. */
    public DrillRun {
        players = List.copyOf(players);
    }

    static DrillRun of(Drill drill, Incident incident, List<DrillEvent> events) {
        Instant started = Instant.EPOCH;
        List<Player> players = List.of();
        List<Pause> pauses = new ArrayList<>();
        Map<String, Instant> given = new LinkedHashMap<>();
        Optional<DrillEvent.Ended> ended = Optional.empty();
        Optional<DrillEvent.Paused> paused = Optional.empty();
        for (DrillEvent event : events) {
            if (event instanceof DrillEvent.Started start) {
                started = start.at();
                players = start.players();
            } else if (event instanceof DrillEvent.Given one) {
                given.putIfAbsent(one.inject(), one.at());
            } else if (event instanceof DrillEvent.Paused pause) {
                paused = paused.or(() -> Optional.of(pause));
            } else if (event instanceof DrillEvent.Resumed resumed && paused.isPresent()) {
                pauses.add(new Pause(
                        paused.get().at(),
                        Optional.of(later(resumed.at(), paused.get().at()))));
                paused = Optional.empty();
            } else if (event instanceof DrillEvent.Ended end) {
                ended = ended.or(() -> Optional.of(end));
            }
        }
        paused.ifPresent(pause -> pauses.add(new Pause(pause.at(), Optional.empty())));
        Timeline timeline = new Timeline(
                started,
                pauses,
                given,
                ended.map(DrillEvent::at),
                ended.filter(DrillEvent.Ended::brokenOff).isPresent());
        boolean real = paused.filter(DrillEvent.Paused::somethingReal).isPresent();
        return new DrillRun(drill, incident, players, timeline, real);
    }

    // A clock that was set back must not make a run unreadable.
    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The id of its incident, by which it is named. */
    public IncidentId id() {
        return incident.id();
    }

    /** What is due, as pure arithmetic. */
    public DrillSession session() {
        return new DrillSession(drill, timeline, incident);
    }

    /** Whether it has ended. */
    public boolean isOver() {
        return timeline.endedAt().isPresent();
    }

    /** Whether it stands still. */
    public boolean isPaused(Instant now) {
        return !isOver() && timeline.isPaused(now);
    }

    /** What it showed so far, with the people by their aliases. */
    public DrillReport report(Instant now) {
        return Scoring.report(session(), Player.people(players), now);
    }

    /** The piece of the story that was given last. */
    public Optional<Inject> lastGiven() {
        Optional<Inject> last = Optional.empty();
        for (String id : timeline.sent().keySet()) {
            last = drill.inject(id).or(() -> Optional.empty());
        }
        return last;
    }

    /** Whether parts of the story that would still come are left. */
    boolean isUnfinished(Instant now) {
        return timeline.elapsed(now).compareTo(Duration.ofMinutes(drill.durationMinutes())) < 0
                && session().injects(now).stream()
                        .anyMatch(
                                view -> view.state() == InjectView.State.DUE || view.state() == InjectView.State.AHEAD);
    }

    /** When it ends if it ends now: not after its time was over. */
    Instant end(Instant now) {
        Instant whole = timeline.after(timeline.startedAt(), Duration.ofMinutes(drill.durationMinutes()), now);
        return whole.isBefore(now) ? whole : now;
    }
}
