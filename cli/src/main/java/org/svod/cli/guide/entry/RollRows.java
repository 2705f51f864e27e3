package org.svod.cli.guide.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.Screen;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.PersonView;

/** The people of a kit: how many stand on it, their names, and where each was seen. */
final class RollRows {
    private static final List<PersonState> OFFERED = List.of(
            PersonState.HELD,
            PersonState.LOCATED,
            PersonState.BEFORE_COURT,
            PersonState.HOSPITAL,
            PersonState.TRANSFERRED,
            PersonState.RELEASED,
            PersonState.SEEN_FREE);

    private final LateWriting late;

    RollRows(LateWriting late) {
        this.late = late;
    }

    /** Asks row after row; false if the person leaves. */
    boolean all() {
        howMany();
        for (PersonView person : late.load().people()) {
            if (person.name().isBlank()) {
                late.questions()
                        .words("entry.name", person.slot())
                        .ifPresent(name -> late.write(
                                Optional.empty(), new IncidentAction.NamePerson(person.slot(), name.strip())));
            }
        }
        for (PersonView person : late.load().people()) {
            if (person.history().isEmpty() && !seen(person)) {
                return false;
            }
        }
        return true;
    }

    private void howMany() {
        int known = late.load().people().size();
        OptionalInt typed = late.questions().number("entry.how-many", known, Slots.MAX);
        List<IncidentAction> more = new ArrayList<>();
        for (int i = known; i < typed.orElse(known); i++) {
            more.add(new IncidentAction.AddPerson("", ""));
        }
        if (!more.isEmpty()) {
            late.write(Optional.empty(), more.toArray(IncidentAction[]::new));
        }
    }

    private boolean seen(PersonView person) {
        Incident incident = late.load();
        Screen.Builder screen = late.screen(incident)
                .text(late.texts(incident).person(person.slot()) + ": "
                        + late.words().say("entry.where-seen"));
        for (int i = 0; i < OFFERED.size(); i++) {
            screen.choice(
                    "" + (i + 1),
                    late.words().say("incident.state." + OFFERED.get(i).code()));
        }
        screen.choice("9", late.words().say("entry.not-there"))
                .choice("0", late.words().say("guide.leave"));
        String digit = late.questions().choose(screen.end());
        if (digit.equals("0")) {
            return false;
        }
        if (!digit.equals("9")) {
            Optional<Instant> at = late.time();
            if (at.isEmpty()) {
                late.questions().say("entry.needs-time");
                return true;
            }
            late.askWho();
            PersonState state = OFFERED.get(Integer.parseInt(digit) - 1);
            late.write(at, new IncidentAction.ObservePerson(Slots.of(person.slot()), state, late.seen(at.get()), ""));
        }
        return true;
    }
}
