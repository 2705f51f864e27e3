package org.svod.protocols.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.protocols.document.Blank;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.view.MomentView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.term.Language;

/**
 * What an incident knows of the blanks of a document. Only what is written down is filled in; of two times given for the
 * same event the earlier one, since limits are counted from it.
 */
public final class IncidentBlanks {
    private static final Set<String> DETAINED = Set.of("detention", "restraint");
    private static final Set<String> DELIVERED = Set.of("delivery", "to_investigator");
    private static final String DEPARTMENT = "department";

    private IncidentBlanks() {}

    /** No blank is known: the document for writing by hand. */
    public static Map<Blank, String> none() {
        return Map.of();
    }

    /**
     * The blanks that are known.
     *
     * @param slot whom the document is about; if not given and only one person is on the roll, that one
     * @param coordinator who coordinates, if that may be printed
     * @param caseName what the incident is called
     * @param now the time of printing
     */
    public static Map<Blank, String> of(
            Incident incident,
            OptionalInt slot,
            Optional<String> coordinator,
            String caseName,
            Instant now,
            Language language) {
        Map<Blank, String> known = new EnumMap<>(Blank.class);
        List<PersonView> people = incident.people();
        OptionalInt about = slot.isEmpty() && people.size() == 1
                ? OptionalInt.of(people.get(0).slot())
                : slot;
        people.stream()
                .filter(person -> about.isPresent() && person.slot() == about.getAsInt())
                .findFirst()
                .ifPresent(person -> put(known, Blank.PERSON, person.name()));
        // One name missing and the list would claim to be whole.
        if (people.stream().noneMatch(person -> person.name().isBlank())) {
            put(known, Blank.PEOPLE, people.stream().map(PersonView::name).collect(Collectors.joining(", ")));
        }
        incident.opening().map(Opened::place).ifPresent(place -> put(known, Blank.PLACE, place));
        put(known, Blank.DEPARTMENT, incident.variables().getOrDefault(DEPARTMENT, ""));
        ZoneId zone = incident.zone();
        earliest(incident, DETAINED, about)
                .ifPresent(at -> put(known, Blank.DETAINED_AT, PaperTimes.time(at, zone, language)));
        earliest(incident, DELIVERED, about)
                .ifPresent(at -> put(known, Blank.DELIVERED_AT, PaperTimes.time(at, zone, language)));
        put(known, Blank.TODAY, PaperTimes.day(LocalDate.ofInstant(now, zone), language));
        put(known, Blank.NOW, PaperTimes.time(now, zone, language));
        coordinator.ifPresent(name -> put(known, Blank.COORDINATOR, name));
        put(known, Blank.CASE, caseName);
        return known;
    }

    private static void put(Map<Blank, String> known, Blank blank, String value) {
        if (!value.isBlank()) {
            known.put(blank, value.strip());
        }
    }

    private static Optional<Instant> earliest(Incident incident, Set<String> moments, OptionalInt slot) {
        return incident.moments().stream()
                .filter(said -> moments.contains(said.moment().value()))
                .filter(said -> concerns(said, slot))
                .map(said -> said.observation().at())
                .min(Instant::compareTo);
    }

    private static boolean concerns(MomentView said, OptionalInt slot) {
        return slot.isEmpty() || said.slots().covers(slot.getAsInt());
    }
}
