package org.svod.cli.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.term.LocalizedText;

/** What an incident's parts are called, in one language, at one moment. */
public final class IncidentTexts {
    private static final int ID_SHOWN = 4;

    private final Words words;
    private final Instant now;
    private final ShownTime times;
    private final Incident incident;

    /** Texts about {@code incident} as of {@code now} in {@code zone}. */
    public IncidentTexts(Words words, Incident incident, Instant now, ZoneId zone) {
        this.words = words;
        this.now = now;
        this.times = new ShownTime(now, zone, words);
        this.incident = incident;
    }

    Words words() {
        return words;
    }

    Instant now() {
        return now;
    }

    ShownTime times() {
        return times;
    }

    Incident incident() {
        return incident;
    }

    /** The id as people see and type it: its first four digits. */
    public static String shortId(String id) {
        return id.substring(0, ID_SHOWN);
    }

    /** The first line of every screen about an incident: real or drill and draft, in words, and what it is. */
    public String banner() {
        boolean drill = incident.mode() == Mode.DRILL;
        String mode = words.say(drill ? "incident.drill-banner" : "incident.banner");
        // Before anything that may be long: it must stand in the first line of a narrow screen.
        String draft = isDraft() ? " · " + words.say("common.draft") : "";
        String what = title().map(words::of).orElseGet(() -> words.say("incident.untitled"));
        return mode + draft + " · "
                + words.say(
                        "incident.banner-what",
                        shortId(incident.id().hex()),
                        what,
                        incident.people().size());
    }

    /** Whether this is a drill, which every screen says. */
    public boolean isDrill() {
        return incident.mode() == Mode.DRILL;
    }

    Optional<LocalizedText> title() {
        return protocols().stream().findFirst().map(Protocol::title);
    }

    private boolean isDraft() {
        return protocols().stream().anyMatch(Protocol::isDraft);
    }

    private List<Protocol> protocols() {
        return incident.runs().stream().flatMap(run -> run.protocol().stream()).toList();
    }

    private Optional<Protocol> protocol(int run) {
        return incident.runs().stream()
                .filter(each -> each.number() == run)
                .findFirst()
                .flatMap(RunView::protocol);
    }

    /** The action line of a step, or its name where the protocol is not at hand. */
    String step(StepRef ref) {
        return protocol(ref.run())
                .flatMap(protocol -> protocol.step(ref.step()))
                .map(step -> words.of(step.title()))
                .orElseGet(ref::toString);
    }

    private String option(StepRef ref, String option) {
        return protocol(ref.run()).flatMap(protocol -> protocol.step(ref.step())).stream()
                .filter(DecisionStep.class::isInstance)
                .flatMap(step -> ((DecisionStep) step).options().stream())
                .filter(each -> each.id().equals(option))
                .findFirst()
                .map(each -> words.of(each.label()))
                .orElse(option);
    }

    /** The title of a time limit. */
    String clock(ClockId id) {
        return protocols().stream()
                .flatMap(protocol -> protocol.clock(id).stream())
                .findFirst()
                .map(clock -> words.of(clock.title()))
                .orElseGet(id::toString);
    }

    /** The title of a named event. */
    public String moment(Moment moment) {
        return protocols().stream()
                .flatMap(protocol -> protocol.moments().stream())
                .filter(definition -> definition.moment().equals(moment))
                .findFirst()
                .map(definition -> words.of(definition.title()))
                .orElseGet(() ->
                        moment.value().equals("incident") ? words.say("incident.moment.incident") : moment.value());
    }

    /** A person by number and name. */
    public String person(int slot) {
        return incident.people().stream()
                .filter(person -> person.slot() == slot)
                .findFirst()
                .map(this::person)
                .orElseGet(() -> String.valueOf(slot));
    }

    String person(PersonView person) {
        return person.name().isBlank()
                ? words.say("incident.person-unnamed", person.slot())
                : words.say("incident.person-no", person.slot(), person.name());
    }

    /** A step or time limit by what people call it; anything else as it stands. */
    public String named(String ref) {
        Optional<StepRef> parsed = StepRef.parse(ref);
        if (parsed.isEmpty()) {
            return ref;
        }
        String step = step(parsed.get());
        return step.equals(ref) ? clock(new ClockId(parsed.get().step().value())) : step;
    }

    private String people(String slots) {
        return Slots.parse(slots)
                .map(parsed -> parsed.numbers().stream().map(this::person).collect(Collectors.joining(", ")))
                .orElse(slots);
    }

    /** Why something was refused, as part of a sentence. */
    public String reason(Reason reason) {
        String about = details(reason).stream()
                .map(detail -> isAboutPeople(reason) ? people(detail) : named(detail))
                .distinct()
                .collect(Collectors.joining(", "));
        return words.say("reason." + reason.code().text(), about);
    }

    private static boolean isAboutPeople(Reason reason) {
        return reason.code() == ReasonCode.PERSON_NOT_SEEN_FREE || reason.code() == ReasonCode.CONSENT_MISSING;
    }

    /** Of a locked step only what comes before it; that is written without the run, which is the step's. */
    private static List<String> details(Reason reason) {
        List<String> details = reason.detail();
        if (reason.code() != ReasonCode.STEP_LOCKED || details.size() < 2) {
            return details;
        }
        int run = StepRef.parse(details.get(0)).map(StepRef::run).orElse(1);
        return details.stream().skip(1).map(step -> "r" + run + "/" + step).toList();
    }

    /** An entry in one sentence. */
    public String said(JournalEntry entry) {
        return entry.event().accept(events());
    }

    /** The question that asks for the time of a named event. */
    public String ask(Moment moment) {
        return protocols().stream()
                .flatMap(protocol -> protocol.moments().stream())
                .filter(definition -> definition.moment().equals(moment))
                .flatMap(definition -> definition.ask().stream())
                .findFirst()
                .map(words::of)
                .orElseGet(() -> moment(moment));
    }

    /** A time of this place. */
    public String at(Instant instant) {
        return times.at(instant);
    }

    /** What is said when a promise comes due. */
    public String rings(PromiseView promise) {
        return words.say(
                "incident.rings",
                times.at(promise.dueAt()),
                words.say("incident.promise-now", promise.to(), promise.what()));
    }

    /** What is said when a step comes due or asks again at {@code at}. */
    public String rings(StepView step, Instant at) {
        return words.say("incident.rings", times.at(at), step(step.ref()));
    }

    /** What is said when a time limit ends or warns: when it ends. */
    public String rings(ClockView clock) {
        return words.say("incident.rings", clock.expires().map(times::at).orElse(""), words.of(clock.title()));
    }

    /** What its protocols call their parts. */
    public EventWords.Titles titles() {
        return new EventWords.Titles(this::step, this::clock, this::moment, this::option);
    }

    private EventWords events() {
        return new EventWords(words, times, titles());
    }
}
