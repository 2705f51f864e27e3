package org.svod.cli.command.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.time.TypedTime;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.next.NextAction;

/** The incident a command line means: named by the beginning of its id, or the only open one, or the only one that is real. */
public final class Target {
    private final Session session;
    private final IncidentDesk desk;
    private final Incident incident;
    private final List<String> rest;

    private Target(Session session, IncidentDesk desk, Incident incident, List<String> rest) {
        this.session = session;
        this.desk = desk;
        this.incident = incident;
        this.rest = rest;
    }

    /** Reads {@code [ID] REST…}: the first word is an id if an incident begins so. */
    public static Target of(Session session, List<String> typed) {
        session.vault();
        IncidentDesk desk = session.incidents();
        List<IncidentSummary> all = session.inVault(desk::list);
        if (!typed.isEmpty() && typed.get(0).matches("[0-9a-f]{4,32}")) {
            List<IncidentSummary> named = all.stream()
                    .filter(each -> each.id().hex().startsWith(typed.get(0)))
                    .toList();
            return of(session, desk, one(named, typed.get(0)), typed.subList(1, typed.size()));
        }
        // Whoever names none while something real is open means that, and not the drill that stands still meanwhile.
        boolean real = all.stream().anyMatch(IncidentSummary::isOpenAndReal);
        List<IncidentSummary> open = all.stream()
                .filter(real ? IncidentSummary::isOpenAndReal : IncidentSummary::isOpen)
                .toList();
        if (open.isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "no-open-incident");
        }
        return of(session, desk, one(open, ""), typed);
    }

    private static IncidentSummary one(List<IncidentSummary> found, String typed) {
        if (found.isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "incident-not-found", typed);
        }
        if (found.size() > 1) {
            String ids = String.join(
                    ", ",
                    found.stream()
                            .map(each -> IncidentTexts.shortId(each.id().hex()))
                            .toList());
            throw new Problem(ExitCode.BUSY, "incident-ambiguous", ids);
        }
        return found.get(0);
    }

    private static Target of(Session session, IncidentDesk desk, IncidentSummary summary, List<String> rest) {
        summary.purgedAt().ifPresent(at -> {
            ZoneId zone = session.environment().clock().getZone();
            String day = at.atZone(zone).toLocalDate().toString();
            throw new Problem(
                    ExitCode.NOT_FOUND,
                    "names-purged",
                    IncidentTexts.shortId(summary.id().hex()),
                    day);
        });
        Incident incident = session.inVault(() -> desk.load(summary.id()));
        return new Target(session, desk, incident, List.copyOf(rest));
    }

    /** Reads {@code [ID]} and nothing else. */
    public static Target only(Session session, List<String> typed) {
        Target target = of(session, typed);
        target.nothingElse();
        return target;
    }

    /** The incident as it was when the line was read. */
    public Incident incident() {
        return incident;
    }

    /** Its id. */
    public IncidentId id() {
        return incident.id();
    }

    /** The desk it was read from. */
    public IncidentDesk desk() {
        return desk;
    }

    /** The words after the id. */
    public List<String> rest() {
        return rest;
    }

    /** The one word after the id, if there is one. */
    public Optional<String> word() {
        atMost(1);
        return rest.stream().findFirst();
    }

    /** Refuses words after the id. A mistyped id must not act on the one incident that happens to be open. */
    void nothingElse() {
        atMost(0);
    }

    /** Refuses more than {@code words} words after the id. */
    public void atMost(int words) {
        if (rest.size() > words) {
            throw new Problem(ExitCode.NOT_FOUND, "incident-not-found", rest.get(0));
        }
    }

    /** The time of the run. */
    public Instant now() {
        return session.environment().clock().instant();
    }

    /** Texts about an incident, now. */
    public IncidentTexts texts(Incident of) {
        return texts(session, of);
    }

    /** The step that was named, or the next one. */
    public StepRef step(Optional<String> typed) {
        if (typed.isPresent()) {
            List<StepRef> found = incident.findSteps(typed.get());
            if (found.size() != 1) {
                throw new Problem(ExitCode.NOT_FOUND, "step-not-found", typed.get());
            }
            return found.get(0);
        }
        if (NextAction.of(incident, now()) instanceof Next.DoStep next) {
            return next.ref();
        }
        throw new Problem(ExitCode.NOT_FOUND, "no-step");
    }

    /**
     * The steps that were named: one, or the same step for several people, by {@code STEP#3,5-9} or by {@code STEP} and their
     * numbers. Of several, those that are over already are left as they are, and it is said.
     */
    public List<StepRef> steps(Optional<String> typed, @Nullable String forSlots) {
        String name = typed.orElse("");
        int hash = name.indexOf('#');
        String numbers = forSlots != null ? forSlots : hash < 0 ? "" : name.substring(hash + 1);
        if (numbers.isEmpty() || (forSlots == null && numbers.matches("[0-9]+"))) {
            return List.of(step(typed));
        }
        String base = hash >= 0
                ? name.substring(0, hash)
                : typed.orElseGet(() -> step(typed).step().value());
        List<StepRef> open = new ArrayList<>();
        List<Integer> over = new ArrayList<>();
        for (int slot : slots(numbers).numbers()) {
            StepRef ref = step(Optional.of(base + "#" + slot));
            boolean ended = incident.step(ref, now())
                    .filter(view -> view.state().isOver())
                    .isPresent();
            if (ended) {
                over.add(slot);
            } else {
                open.add(ref);
            }
        }
        if (open.isEmpty()) {
            throw new Problem(ExitCode.NEGATIVE, "steps-over", base, numbers);
        }
        if (!over.isEmpty()) {
            session.remark(session.words().say("people.over", Slots.of(over)));
        }
        return open;
    }

    /** The people of that many numbers, {@code 3,5-9}; a number that was merged means the one that stays. */
    public Slots slots(String typed) {
        Slots slots = Slots.parse(typed).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-slots", typed));
        return Slots.of(slots.numbers().stream()
                .map(slot -> incident.merged().getOrDefault(slot, slot))
                .toList());
    }

    /** A time that has been; now if nothing was typed. */
    public Observation seen(@Nullable String typed, String source) {
        Instant at = time(typed).orElseGet(this::now);
        return new Observation(
                at,
                source.isBlank() ? session.onWordOf().orElse("") : source,
                session.environment().clock().getZone().getId());
    }

    private Optional<Instant> time(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text -> new TypedTime(now(), session.environment().clock().getZone())
                        .past(text)
                        .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", text, "incident")));
    }

    /** Acts; what happened at the time that was typed, if one was, is written down now as of then. */
    Acted act(IncidentAction action, @Nullable String typed) {
        return act(List.of(action), typed);
    }

    /** The same for several actions: all of them are on disk when this returns, or none. */
    Acted act(List<IncidentAction> actions, @Nullable String typed) {
        Optional<Instant> happened = time(typed);
        return happened.isEmpty()
                ? act(actions)
                : done(session, session.inVault(() -> desk.actLate(incident.id(), actions, happened.get())));
    }

    /** Acts; a refusal becomes a problem with its reasons, exit code 8. */
    public Acted act(IncidentAction action) {
        return act(List.of(action));
    }

    /** The same for several actions: all of them are on disk when this returns, or none. */
    public Acted act(List<IncidentAction> actions) {
        return done(session, session.inVault(() -> desk.act(incident.id(), actions)));
    }

    /** What was done; a refusal becomes a problem with its reasons, exit code 8. */
    public static Acted done(Session session, Acted acted) {
        if (!acted.done()) {
            IncidentTexts texts = texts(session, acted.incident());
            String why = String.join(
                    "; ", acted.refused().stream().map(texts::reason).toList());
            throw new Problem(ExitCode.NEGATIVE, "refused", why)
                    .with(Map.of("reasons", IncidentAnswers.reasons(acted.refused())));
        }
        return acted;
    }

    private static IncidentTexts texts(Session session, Incident of) {
        Clock clock = session.environment().clock();
        return new IncidentTexts(session.words(), of, clock.instant(), clock.getZone());
    }
}
