package org.svod.cli.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.RollScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;

/** The roll: who is on it, what is known of whom, and adding to both. */
final class PeopleGuide {
    /** The states offered by digit; the rarer ones are there by name in {@code incident person}. */
    private static final List<PersonState> OFFERED = List.of(
            PersonState.HELD,
            PersonState.LOCATED,
            PersonState.BEFORE_COURT,
            PersonState.HOSPITAL,
            PersonState.TRANSFERRED,
            PersonState.MISSING,
            PersonState.RELEASED,
            PersonState.SEEN_FREE);

    private final Walk walk;
    private final Words words;

    PeopleGuide(Walk walk) {
        this.walk = walk;
        this.words = walk.words();
    }

    void open() {
        Incident incident = walk.load();
        IncidentTexts texts = walk.texts(incident);
        Screen head = Screen.of().banner(texts.isDrill(), texts.banner()).end();
        Screen choices = Screen.of()
                .choice("1", words.say("guide.person-known"))
                .choice("2", words.say("guide.person-add"))
                .choice("0", words.say("guide.back"))
                .end();
        String digit = walk.questions().choose(Page.of(head, new RollScreen(texts).of(incident.people()), choices));
        if (digit.equals("1") && !incident.people().isEmpty()) {
            observe(incident);
        } else if (digit.equals("2")) {
            walk.act(new IncidentAction.AddPerson(walk.questions().text("guide.person-name"), ""));
        }
    }

    private void observe(Incident incident) {
        Slots slots = incident.people().size() == 1
                ? Slots.of(incident.people().get(0).slot())
                : slots();
        Screen.Builder screen = walk.screen();
        List<String> digits = new ArrayList<>();
        for (int i = 0; i < OFFERED.size(); i++) {
            digits.add("" + (i + 1));
            screen.choice(
                    "" + (i + 1), words.say("incident.state." + OFFERED.get(i).code()));
        }
        String digit = walk.questions()
                .choose(screen.choice("0", words.say("guide.back")).end());
        if (digits.contains(digit)) {
            PersonState state = OFFERED.get(Integer.parseInt(digit) - 1);
            String source = state == PersonState.SEEN_FREE
                    ? walk.questions().someText("guide.who-saw")
                    : walk.questions().text("guide.who-says");
            Instant at =
                    walk.questions().past("guide.time", typed -> walk.times().past(typed), walk.now());
            walk.act(new IncidentAction.ObservePerson(slots, state, walk.seen(at, source), ""));
        }
    }

    private Slots slots() {
        Optional<Slots> slots = Slots.parse(walk.questions().someText("guide.which-people"));
        while (slots.isEmpty()) {
            walk.questions().say("guide.type-slots");
            slots = Slots.parse(walk.questions().someText("guide.which-people"));
        }
        return slots.get();
    }
}
