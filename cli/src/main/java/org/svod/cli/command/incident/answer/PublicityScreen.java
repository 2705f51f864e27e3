package org.svod.cli.command.incident.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.after.ConsentView;
import org.svod.protocols.run.after.PublicityView;
import org.svod.protocols.run.event.AfterEvent.Consent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.AfterEvent.PublicityDecided;
import org.svod.protocols.run.view.PersonView;

/** Loud or quiet: who agreed, what was decided, both arguments, until when, what came of it. */
public final class PublicityScreen {
    private final Words words;
    private final Incident incident;
    private final IncidentTexts texts;

    /** About {@code incident}, in the words of {@code texts}. */
    public PublicityScreen(Words words, Incident incident, IncidentTexts texts) {
        this.words = words;
        this.incident = incident;
        this.texts = texts;
    }

    /** All of it. */
    public Screen whole() {
        Screen.Builder screen = Screen.of().banner(texts.isDrill(), texts.banner());
        screen.text(words.say("review.consents"));
        for (PersonView person : incident.people()) {
            ConsentView said = incident.after().consents().get(person.slot());
            boolean given = said != null && said.answer() == Consent.GIVEN;
            String answer = said == null
                    ? words.say("review.not-asked")
                    : words.say("after.consent." + said.answer().code()) + ", " + texts.at(said.at()) + ", "
                            + said.source();
            screen.item(given ? Mark.OK : Mark.NO, texts.person(person.slot()) + ": " + answer);
        }
        return screen.gap().all(decision()).end();
    }

    /** The decision that stands, and whether it may still stand; or that there is none. */
    public Screen decision() {
        Screen.Builder screen = Screen.of();
        if (incident.after().publicity().isEmpty()) {
            return screen.text(words.say("review.undecided")).end();
        }
        PublicityView view = incident.after().publicity().get();
        PublicityDecided decided = view.decided();
        String choice = words.say("after.choice." + decided.choice().code());
        screen.text(words.say("review.decided", choice, decided.by(), texts.at(view.at()), texts.at(decided.until())));
        screen.detail(words.say("review.for-loud"), decided.forLoud());
        screen.detail(words.say("review.for-quiet"), decided.forQuiet());
        view.outcome().ifPresent(outcome -> screen.detail(words.say("review.outcome"), outcome));
        if (isConsentLost()) {
            screen.item(Mark.OVERDUE, words.say("review.consent-lost"));
        }
        return screen.end();
    }

    /** Whether it is loud although somebody on the list has not agreed, or does not any more. */
    private boolean isConsentLost() {
        List<Integer> roll = incident.people().stream().map(PersonView::slot).toList();
        return incident.after()
                .publicity()
                .filter(view -> view.decided().choice() == Publicity.LOUD)
                .filter(view -> view.outcome().isEmpty())
                .filter(view -> !incident.after().withoutConsent(roll).isEmpty())
                .isPresent();
    }

    /** The same as a document. */
    public Map<String, Object> document(Instant now, ZoneId zone) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        List<Map<String, Object>> consents = new ArrayList<>();
        incident.after().consents().forEach((slot, said) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("slot", slot);
            line.put("answer", said.answer().code());
            line.put("source", said.source());
            line.put("at", ShownTime.document(said.at(), zone));
            consents.add(line);
        });
        data.put("consents", consents);
        data.put("decision", incident.after().publicity().map(view -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("choice", view.decided().choice().code());
            line.put("by", view.decided().by());
            line.put("at", ShownTime.document(view.at(), zone));
            line.put("until", ShownTime.document(view.decided().until(), zone));
            line.put("forLoud", view.decided().forLoud());
            line.put("forQuiet", view.decided().forQuiet());
            line.put("outcome", view.outcome());
            line.put(
                    "due",
                    view.outcome().isEmpty() && !now.isBefore(view.decided().until()));
            return line;
        }));
        data.put("consentLost", isConsentLost());
        return data;
    }
}
