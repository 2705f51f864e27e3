package org.svod.cli.guide;

import java.time.Instant;
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
                .choice("1", words.say("guide.person-free"))
                .choice("2", words.say("guide.person-known"))
                .choice("3", words.say("guide.person-named"))
                .choice("4", words.say("guide.person-add"))
                .choice("0", words.say("guide.back"))
                .end();
        switch (walk.questions().choose(Page.of(head, new RollScreen(texts).of(incident.people()), choices))) {
            case "1" -> pick(incident).ifPresent(slots -> observe(slots, PersonState.SEEN_FREE));
            case "2" -> pick(incident).ifPresent(this::state);
            case "3" -> name(incident);
            case "4" -> walk.act(new IncidentAction.AddPerson(walk.questions().text("guide.person-name"), ""));
            default -> {}
        }
    }

    private void state(Slots slots) {
        Screen.Builder screen = walk.screen();
        for (int i = 0; i < OFFERED.size(); i++) {
            screen.choice(
                    "" + (i + 1), words.say("incident.state." + OFFERED.get(i).code()));
        }
        int chosen = Integer.parseInt(walk.questions()
                .choose(screen.choice("0", words.say("guide.back")).end()));
        if (chosen > 0) {
            observe(slots, OFFERED.get(chosen - 1));
        }
    }

    // That somebody is free counts only on the word of whoever saw them.
    private void observe(Slots slots, PersonState state) {
        Optional<String> source = state == PersonState.SEEN_FREE
                ? walk.questions().words("guide.who-saw")
                : Optional.of(walk.questions().text("guide.who-says"));
        source.ifPresent(who -> {
            Instant at =
                    walk.questions().past("guide.time", typed -> walk.times().past(typed), walk.now());
            walk.act(new IncidentAction.ObservePerson(slots, state, walk.seen(at, who), ""));
        });
    }

    private void name(Incident incident) {
        pick(incident).ifPresent(slots -> {
            for (int slot : slots.numbers()) {
                walk.questions()
                        .words("guide.name-of", slot)
                        .ifPresent(name -> walk.act(new IncidentAction.NamePerson(slot, name)));
            }
        });
    }

    private Optional<Slots> pick(Incident incident) {
        if (incident.people().isEmpty()) {
            walk.questions().say("guide.nobody");
            return Optional.empty();
        }
        if (incident.people().size() == 1) {
            return Optional.of(Slots.of(incident.people().get(0).slot()));
        }
        while (true) {
            Optional<String> typed = walk.questions().words("guide.which-people");
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            Optional<Slots> slots = Slots.parse(typed.get());
            if (slots.isPresent() && !slots.get().isEverybody()) {
                return slots;
            }
            walk.questions().say("guide.type-slots");
        }
    }
}
