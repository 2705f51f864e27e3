package org.svod.cli.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.guide.staff.StaffIntake;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.desk.IncidentSummary;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;

/**
 * A report comes in: five questions, each on disk before the next, then the protocol. Whatever was answered before a dropped line
 * is not asked again.
 */
public final class CallGuide {
    /** What marks an incident that was opened by a call. */
    public static final String CALL = "call";

    private static final List<String> QUESTIONS = List.of("safe", "people", "place", "since", "caller");
    private static final String PROTOCOL = "protocol";
    private static final String UNKNOWN = "?";
    private static final String NONE = "none";
    private static final Moment DETENTION = new Moment("detention");
    private static final int MANY = 200;

    private final Session session;
    private final IncidentDesk desk;
    private final Mode mode;
    private final Words words;
    private final Questions questions;

    /** Takes calls for {@code desk}, real ones or in a drill. */
    public CallGuide(Session session, IncidentDesk desk, Mode mode) {
        this.session = session;
        this.desk = desk;
        this.mode = mode;
        this.words = session.words();
        this.questions = session.questions();
    }

    /** A call whose questions are not all answered yet, if there is one. */
    public Optional<IncidentId> unfinished() {
        for (IncidentSummary summary : session.inVault(desk::list)) {
            if (summary.isOpen() && summary.title().isEmpty()) {
                Incident incident = session.inVault(() -> desk.load(summary.id()));
                boolean call = incident.opening()
                        .filter(opened -> opened.what().equals(CALL))
                        .isPresent();
                if (call && !incident.variables().containsKey(PROTOCOL)) {
                    return Optional.of(summary.id());
                }
            }
        }
        return Optional.empty();
    }

    /** Takes a new call; gives the incident, which is then walked. */
    public IncidentId take() {
        return ask(begin(), false);
    }

    /** Goes on with a call where it stopped; gives the same incident. */
    public IncidentId goOn(IncidentId id) {
        return ask(id, true);
    }

    private IncidentId ask(IncidentId id, boolean resumed) {
        Walk walk = new Walk(session, desk, id);
        IncidentTexts texts = walk.texts(walk.load());
        questions.show(Screen.of()
                .banner(texts.isDrill(), words.say(mode == Mode.DRILL ? "guide.call-drill" : "guide.call-real"))
                .text(words.say(resumed ? "guide.call-resumed" : "guide.call-saved"))
                .end());
        if (resumed) {
            walk.load().entries().stream()
                    .filter(entry -> entry.event() instanceof IncidentEvent.IntakeAnswered)
                    .forEach(entry -> questions.line(texts.said(entry)));
        }
        walk.leaving(walk.load());
        for (String question : QUESTIONS) {
            if (!walk.load().variables().containsKey(question)) {
                walk.act(new IncidentAction.AnswerIntake(question, answer(question, walk)));
            }
        }
        propose(walk);
        return id;
    }

    private IncidentId begin() {
        Instant now = session.environment().clock().instant();
        String zone = session.environment().clock().getZone().getId();
        Acted acted = session.inVault(() -> desk.open(
                new IncidentAction.Open(mode, now, zone, "", session.onWordOf().orElse(""), CALL)));
        if (session.drillStandsStill()) {
            questions.say("drill.stands-still");
        }
        return acted.incident().id();
    }

    private String answer(String question, Walk walk) {
        return switch (question) {
            case "safe" -> safe();
            case "people" -> {
                OptionalInt people = questions.number("guide.ask.people", 0, MANY);
                yield people.isPresent() ? "" + people.getAsInt() : UNKNOWN;
            }
            // Not known is not the same as now: a limit counted from now would ring too late.
            case "since" ->
                questions
                        .pastIfKnown("guide.ask.since", typed -> walk.times().past(typed))
                        .map(Instant::toString)
                        .orElse(UNKNOWN);
            default -> {
                String typed = questions.text("guide.ask." + question);
                yield typed.isBlank() ? UNKNOWN : typed;
            }
        };
    }

    private String safe() {
        String digit = questions.choose(Screen.of()
                .text(words.say("guide.ask.safe"))
                .choice("1", words.say("guide.safe-yes"))
                .choice("2", words.say("guide.safe-no"))
                .choice("3", words.say("guide.safe-unknown"))
                .end());
        return digit.equals("1") ? "yes" : digit.equals("2") ? "no" : "unknown";
    }

    // The protocol, the people and the times are one transaction: after a dropped line either all of them are there, or
    // the
    // question comes again.
    private void propose(Walk walk) {
        Incident incident = walk.load();
        IncidentTexts texts = walk.texts(incident);
        // What nothing in a report suggests is a small one, which others open.
        List<Protocol> offered = session.protocols().all().stream()
                .map(ProtocolSource::protocol)
                .filter(each -> !each.triggers().isEmpty())
                .toList();
        OptionalInt chosen = questions.pick(
                Screen.of()
                        .banner(texts.isDrill(), texts.banner())
                        .text(words.say("guide.which-protocol"))
                        .end(),
                offered.stream().map(each -> words.of(each.title())).toList(),
                words.say("guide.none-fits"));
        Optional<Protocol> protocol = chosen.isEmpty() ? Optional.empty() : Optional.of(offered.get(chosen.getAsInt()));
        walk.act(opening(walk, incident, protocol));
        protocol.ifPresent(walk::sayIfDraft);
        if (mode == Mode.REAL) {
            new StaffIntake(session, questions, walk::act)
                    .place(protocol, walk.screen().end());
        }
    }

    private static List<IncidentAction> opening(Walk walk, Incident incident, Optional<Protocol> protocol) {
        List<IncidentAction> actions = new ArrayList<>();
        int people = incident.people().size();
        int said = number(incident.variables().getOrDefault("people", "")).orElse(0);
        for (int i = people; i < said; i++) {
            actions.add(new IncidentAction.AddPerson("", ""));
        }
        actions.add(new IncidentAction.AnswerIntake(
                PROTOCOL, protocol.map(each -> each.id().value()).orElse(NONE)));
        protocol.ifPresent(each -> actions.add(IncidentAction.PinProtocol.of(each)));
        String since = incident.variables().getOrDefault("since", "");
        boolean detention = protocol.stream()
                .flatMap(each -> each.moments().stream())
                .anyMatch(moment -> moment.moment().equals(DETENTION));
        if (detention && !since.isBlank() && !since.equals(UNKNOWN)) {
            Observation seen =
                    walk.seen(Instant.parse(since), incident.variables().getOrDefault("caller", ""));
            actions.add(new IncidentAction.ObserveMoment(DETENTION, Slots.EVERYBODY, seen));
            List<Integer> numbers =
                    IntStream.rangeClosed(1, Math.max(people, said)).boxed().toList();
            if (!numbers.isEmpty()) {
                actions.add(new IncidentAction.ObservePerson(Slots.of(numbers), PersonState.HELD, seen, ""));
            }
        }
        return actions;
    }

    private static OptionalInt number(String text) {
        return text.matches("[0-9]{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }
}
