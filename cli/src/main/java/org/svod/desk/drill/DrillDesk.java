package org.svod.desk.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.desk.ProtocolDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.drill.lint.DrillFinding;
import org.svod.protocols.drill.lint.DrillLinter;
import org.svod.protocols.drill.report.DrillReport;
import org.svod.protocols.drill.report.Score;
import org.svod.protocols.drill.report.Scoring;
import org.svod.protocols.drill.session.Timeline;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.finding.Severity;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.term.Role;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;

/**
 * Drills that are played in one open vault, one at a time. Every method that changes something has it on disk when it
 * returns. The people of a drill act in its incident, through the desk of incidents, as they would in earnest.
 */
public final class DrillDesk {
    private static final String OVER = "drill over";
    private static final int MOST_MINUTES = 9999;

    private final Store store;
    private final DrillLog log;
    private final IncidentDesk incidents;
    private final ProtocolDesk protocols;
    private final Clock clock;

    /** Drills in {@code store}, walked by {@code protocols}, whose incidents {@code incidents} keeps. */
    public DrillDesk(Store store, IncidentDesk incidents, ProtocolDesk protocols, Clock clock) {
        this.store = store;
        this.log = new DrillLog(store);
        this.incidents = incidents;
        this.protocols = protocols;
        this.clock = clock;
    }

    /** Starts a drill with so many people on the roll of its incident. */
    public DrillStart start(DrillSource source, List<Player> players, int people) throws VaultException {
        Drill drill = source.drill();
        Optional<Protocol> protocol = protocols.find(drill.protocol().value()).map(ProtocolSource::protocol);
        Optional<DrillRun> running = running();
        Optional<DrillFinding> fault = fault(source);
        Optional<DrillStart.Obstacle> obstacle = running.isPresent()
                ? Optional.of(DrillStart.Obstacle.ANOTHER_RUNS)
                : obstacle(source.drill(), players, protocol.isPresent(), fault.isPresent());
        if (obstacle.isPresent() || protocol.isEmpty()) {
            return new DrillStart.Refused(obstacle.orElse(DrillStart.Obstacle.NO_PROTOCOL), running, fault);
        }
        Instant now = clock.instant();
        List<IncidentAction> known = new ArrayList<>(Collections.nCopies(people, new IncidentAction.AddPerson("", "")));
        known.add(IncidentAction.PinProtocol.of(protocol.get()));
        Acted opened = incidents.open(
                new IncidentAction.Open(
                        Mode.DRILL,
                        now,
                        clock.getZone().getId(),
                        "",
                        "",
                        drill.id().value()),
                known,
                (writer, incident) -> DrillLog.begin(writer, incident, source, new DrillEvent.Started(now, players)));
        return new DrillStart.Started(run(entity(opened.incident().id())).orElseThrow());
    }

    private Optional<DrillStart.Obstacle> obstacle(
            Drill drill, List<Player> players, boolean protocolKnown, boolean faulty) throws VaultException {
        if (incidents.realIsOpen()) {
            return Optional.of(DrillStart.Obstacle.SOMETHING_REAL);
        }
        if (!protocolKnown) {
            return Optional.of(DrillStart.Obstacle.NO_PROTOCOL);
        }
        if (faulty) {
            return Optional.of(DrillStart.Obstacle.FAULTY);
        }
        Set<Role> roles = drill.roles().stream().map(RoleNeed::role).collect(Collectors.toSet());
        return players.stream().allMatch(player -> roles.contains(player.role()))
                ? Optional.empty()
                : Optional.of(DrillStart.Obstacle.NO_SUCH_ROLE);
    }

    private Optional<DrillFinding> fault(DrillSource source) {
        List<Protocol> known =
                protocols.all().stream().map(ProtocolSource::protocol).toList();
        return DrillLinter.lint(source, known).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
    }

    /** Every drill whose journal is still here, the newest first. */
    public List<DrillRun> runs() throws VaultException {
        List<DrillRun> runs = new ArrayList<>();
        for (Id incident : log.incidents()) {
            run(incident).ifPresent(runs::add);
        }
        runs.sort(Comparator.comparing((DrillRun run) -> run.timeline().startedAt())
                .reversed());
        return List.copyOf(runs);
    }

    /** The drill that goes on; empty if none does. */
    public Optional<DrillRun> running() throws VaultException {
        for (Id incident : log.incidents()) {
            List<DrillEvent> events = log.events(incident);
            if (!events.isEmpty() && events.stream().noneMatch(DrillEvent.Ended.class::isInstance)) {
                return run(incident);
            }
        }
        return Optional.empty();
    }

    /** The drill as it stands now. */
    public DrillRun load(IncidentId id) throws VaultException {
        return run(entity(id)).orElseThrow(() -> new IllegalArgumentException("no drill: " + id));
    }

    private Optional<DrillRun> run(Id incident) throws VaultException {
        Optional<DrillSource> source = log.source(incident);
        return source.isEmpty()
                ? Optional.empty()
                : Optional.of(DrillRun.of(
                        source.get().drill(),
                        incidents.load(new IncidentId(incident.toString())),
                        log.events(incident)));
    }

    /** Writes down that the players are given this now. Only then may it be shown. */
    public DrillRun give(DrillRun run, Inject inject) throws VaultException {
        return appended(run, new DrillEvent.Given(clock.instant(), inject.id()));
    }

    /** Lets time stand still. */
    public DrillRun pause(DrillRun run) throws VaultException {
        return appended(run, new DrillEvent.Paused(clock.instant(), false));
    }

    /** Lets time go on. */
    public DrillRun resume(DrillRun run) throws VaultException {
        return appended(run, new DrillEvent.Resumed(clock.instant()));
    }

    /** If something real is open, time stands still in the drill that runs; gives that drill. */
    public Optional<DrillRun> standStillForReal() throws VaultException {
        Optional<DrillRun> running = running();
        if (running.isEmpty() || running.get().isPaused(clock.instant()) || !incidents.realIsOpen()) {
            return running;
        }
        return Optional.of(appended(running.get(), new DrillEvent.Paused(clock.instant(), true)));
    }

    private DrillRun appended(DrillRun run, DrillEvent event) throws VaultException {
        log.append(entity(run.id()), event);
        return load(run.id());
    }

    /** Ends a drill, and its incident with it, and keeps the result. */
    public DrillRun end(DrillRun run) throws VaultException {
        Instant now = clock.instant();
        DrillEvent.Ended ended = new DrillEvent.Ended(run.end(now), run.isUnfinished(now));
        DrillRun over = new DrillRun(
                run.drill(),
                run.incident(),
                run.players(),
                new Timeline(
                        run.timeline().startedAt(),
                        run.timeline().pauses(),
                        run.timeline().sent(),
                        Optional.of(ended.at()),
                        ended.brokenOff()),
                false);
        DrillResult result = result(over, now);
        List<IncidentAction> closing =
                run.incident().isOpen() ? List.of(new IncidentAction.DeclareFalseAlarm(OVER)) : List.of();
        Acted acted = incidents.act(run.id(), closing, (writer, incident) -> {
            DrillLog.append(writer, incident, ended);
            DrillBook.keep(writer, result);
        });
        if (!acted.done()) {
            throw new StoreDamagedException("a drill that goes on takes no end: " + acted.refused());
        }
        return load(run.id());
    }

    private DrillResult result(DrillRun run, Instant now) {
        DrillReport report = run.report(now);
        ProtocolVersion version = run.incident().runs().stream()
                .findFirst()
                .map(first -> first.pin().version())
                .orElse(new ProtocolVersion(0, 0));
        return new DrillResult(
                run.id().hex(),
                run.drill().id(),
                run.drill().version(),
                run.drill().protocol(),
                version,
                LocalDate.ofInstant(run.timeline().startedAt(), clock.getZone()),
                (int) Math.min(MOST_MINUTES, run.timeline().elapsed(now).toMinutes()),
                report.total().percent(),
                run.timeline().aborted(),
                run.drill().recurrenceDays(),
                played(run, now),
                report.came());
    }

    // Each role by itself: whoever plays two is not made ready for the one by the other.
    private static List<DrillResult.Played> played(DrillRun run, Instant now) {
        Map<String, Set<Role>> apart = new LinkedHashMap<>();
        run.players().forEach(player -> apart.put(player.role().code() + " " + player.alias(), Set.of(player.role())));
        Map<String, Score> scores = Scoring.report(run.session(), apart, now).people();
        return run.players().stream()
                .distinct()
                .map(player -> new DrillResult.Played(
                        player.alias(),
                        player.role(),
                        scores.getOrDefault(player.role().code() + " " + player.alias(), Score.NONE)
                                .percent()))
                .toList();
    }

    /** The result of the same drill that was kept before this run; empty if it was the first. */
    public Optional<DrillResult> before(DrillRun run) throws VaultException {
        Optional<DrillResult> before = Optional.empty();
        for (DrillResult result : new DrillBook(store).results()) {
            if (result.incident().equals(run.id().hex())) {
                break;
            }
            if (result.drill().equals(run.drill().id()) && !result.isReadOut()) {
                before = Optional.of(result);
            }
        }
        return before;
    }

    private static Id entity(IncidentId id) {
        return Id.parse(id.hex());
    }
}
