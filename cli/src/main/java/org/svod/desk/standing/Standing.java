package org.svod.desk.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.view.ClockState;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.Ending;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.term.LocalizedText;
import org.svod.vault.store.record.Fields;

/**
 * Where an incident stands right after an entry.
 *
 * @param states how many people are in which state
 * @param names the first few people whom nobody has seen free, by name, in the order of the roll
 * @param dues open promises and running or expired limits, the soonest first; of each kind only the first few
 * @param owner who answers for it; blank if nobody does
 * @param pile in which pile it lies
 * @param endedAt when it was closed or found to be a false alarm
 */
public record Standing(
        SortedMap<PersonState, Integer> states,
        List<String> names,
        List<Due> dues,
        String owner,
        Optional<Pile> pile,
        Optional<Instant> endedAt) {
    /** Nothing is known but the rest of the summary. */
    public static final Standing NONE =
            new Standing(new TreeMap<>(), List.of(), List.of(), "", Optional.empty(), Optional.empty());

    private static final int NAMES = 3;
    private static final int OF_EACH = 6;

    /** Copies its collections. */
    public Standing {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        names = List.copyOf(names);
        dues = List.copyOf(dues);
    }

    /** Where {@code incident} stands when its clocks are as in {@code clocks}. */
    public static Standing of(Incident incident, List<ClockView> clocks) {
        Map<PersonState, Integer> states = new EnumMap<>(PersonState.class);
        List<String> names = new ArrayList<>();
        for (PersonView person : incident.people()) {
            states.merge(person.state(), 1, Integer::sum);
            if (!person.isSeenFree() && names.size() < NAMES && !person.name().isBlank()) {
                names.add(person.name());
            }
        }
        List<Due> dues = new ArrayList<>(promises(incident));
        dues.addAll(limits(clocks));
        dues.sort(Comparator.comparing(Due::at));
        return new Standing(
                new TreeMap<>(states),
                names,
                incident.isOpen() ? dues : List.of(),
                incident.owner(),
                incident.pile(),
                incident.ending().map(Ending::at));
    }

    private static List<Due> promises(Incident incident) {
        return incident.promises().stream()
                .filter(PromiseView::isOpen)
                .sorted(Comparator.comparing(PromiseView::dueAt))
                .limit(OF_EACH)
                .map(promise -> new Due(Due.Kind.PROMISE, promise.dueAt(), Optional.empty(), whom(promise), 0))
                .toList();
    }

    private static String whom(PromiseView promise) {
        return promise.to().isBlank() || promise.what().isBlank()
                ? promise.to() + promise.what()
                : promise.to() + ": " + promise.what();
    }

    private record Limit(Instant at, LocalizedText title) {}

    // Twenty people of one bus have one limit: it is one line with their number.
    private static List<Due> limits(List<ClockView> clocks) {
        Map<Limit, List<ClockView>> alike = clocks.stream()
                .filter(clock -> clock.state().isRunning() || clock.state() == ClockState.EXPIRED)
                .filter(clock -> clock.expires().isPresent())
                .collect(Collectors.groupingBy(clock -> new Limit(
                        clock.expires().orElseThrow(), clock.definition().title())));
        return alike.entrySet().stream()
                .map(each -> new Due(
                        Due.Kind.CLOCK,
                        each.getKey().at(),
                        Optional.of(each.getKey().title()),
                        "",
                        (int) each.getValue().stream()
                                .filter(clock -> clock.slot().isPresent())
                                .count()))
                .sorted(Comparator.comparing(Due::at)
                        .thenComparing(due -> due.title().map(LocalizedText::en).orElse("")))
                .limit(OF_EACH)
                .toList();
    }

    /** Adds its fields to a summary. */
    public void writeTo(Fields fields) {
        fields.text(endedAt.map(Instant::toString).orElse(""))
                .text(owner)
                .text(pile.map(Pile::code).orElse(""));
        fields.text("" + states.size());
        states.forEach((state, count) -> fields.text(state.code()).text("" + count));
        fields.text("" + names.size());
        names.forEach(fields::text);
        fields.text("" + dues.size());
        for (Due due : dues) {
            fields.text(due.kind().name())
                    .text(due.at().toString())
                    .text(due.title().map(LocalizedText::ru).orElse(""))
                    .text(due.title().map(LocalizedText::en).orElse(""))
                    .text(due.whom())
                    .text("" + due.people());
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    public static Standing read(SummaryTexts texts) {
        Optional<Instant> endedAt = texts.time();
        String owner = texts.text();
        Optional<Pile> pile = Pile.ofCode(texts.text());
        SortedMap<PersonState, Integer> states = new TreeMap<>();
        texts.list(() -> states.put(PersonState.ofCode(texts.text()).orElseThrow(), texts.number()));
        List<String> names = texts.list(texts::text);
        List<Due> dues = texts.list(() -> new Due(
                Due.Kind.valueOf(texts.text()),
                texts.time().orElseThrow(),
                texts.title(),
                texts.text(),
                texts.number()));
        return new Standing(states, names, dues, owner, pile, endedAt);
    }
}
