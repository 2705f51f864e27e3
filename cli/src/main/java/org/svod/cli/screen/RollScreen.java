package org.svod.cli.screen;

import java.util.List;
import org.svod.cli.words.Words;
import org.svod.protocols.run.view.PersonView;

/** The roll: everyone, their state, and who said so when. */
public final class RollScreen {
    private final IncidentTexts texts;

    /** The roll in the words of {@code texts}. */
    public RollScreen(IncidentTexts texts) {
        this.texts = texts;
    }

    /** Everyone on the roll, in the order of their numbers. */
    public Screen of(List<PersonView> people) {
        Screen.Builder screen = Screen.of();
        for (PersonView person : people) {
            String state = texts.words().say("incident.state." + person.state().code());
            String seen = person.last().map(this::seen).orElse("");
            screen.item(
                    person.isSeenFree() ? Mark.OK : Mark.NONE,
                    texts.person(person) + ": " + state + (seen.isEmpty() ? "" : " (" + seen + ")"));
        }
        return screen.end();
    }

    private String seen(PersonView.Seen seen) {
        Words words = texts.words();
        String source = seen.observation().source();
        return words.say(
                "incident.observation",
                texts.times().at(seen.observation().at()),
                source.isBlank() ? words.say("incident.unknown-source") : source);
    }
}
