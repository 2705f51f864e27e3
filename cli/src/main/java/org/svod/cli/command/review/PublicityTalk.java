package org.svod.cli.command.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.answer.PublicityScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.RefusalScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.Consent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Slots;

/** Loud or quiet at the terminal: consent first, then both arguments; each answer is on disk before the next question. */
final class PublicityTalk {
    private final Session session;
    private final Words words;
    private final IncidentDesk desk;
    private final IncidentId id;
    private final Questions questions;

    PublicityTalk(Session session, IncidentDesk desk, IncidentId id) {
        this.session = session;
        this.words = session.words();
        this.desk = desk;
        this.id = id;
        this.questions = session.questions();
    }

    /** Asks until the person leaves. */
    void talk() {
        while (true) {
            Incident incident = session.inVault(() -> desk.load(id));
            Screen.Builder choices = Screen.of();
            choices.choice("1", words.say("review.ask-consent"))
                    .choice("2", words.say("review.ask-quiet"))
                    .choice("3", words.say("review.ask-loud"))
                    .choice("4", words.say("review.ask-outcome"))
                    .choice("0", words.say("review.leave"));
            Screen body = new PublicityScreen(words, incident, texts(incident)).whole();
            switch (questions.choose(Page.of(Screen.of().end(), body, choices.end()))) {
                case "1" -> consent();
                case "2" -> decide(Publicity.QUIET);
                case "3" -> decide(Publicity.LOUD);
                case "4" ->
                    questions
                            .words("review.what-came")
                            .ifPresent(
                                    what -> act(new IncidentAction.RecordAfter(new AfterEvent.PublicityEnded(what))));
                default -> {
                    return;
                }
            }
        }
    }

    private void consent() {
        Optional<Slots> people = questions.words("review.whose-consent").flatMap(Slots::parse);
        if (people.isEmpty()) {
            return;
        }
        String digit = questions.choose(Screen.of()
                .choice("1", words.say("after.consent.given"))
                .choice("2", words.say("after.consent.refused"))
                .choice("3", words.say("after.consent.withdrawn"))
                .choice("0", words.say("review.leave"))
                .end());
        if (digit.equals("0")) {
            return;
        }
        Consent answer = digit.equals("1") ? Consent.GIVEN : digit.equals("2") ? Consent.REFUSED : Consent.WITHDRAWN;
        questions
                .words("review.who-heard")
                .ifPresent(who ->
                        act(new IncidentAction.RecordAfter(new AfterEvent.ConsentGiven(people.get(), answer, who))));
    }

    private void decide(Publicity choice) {
        Clock clock = session.environment().clock();
        Optional<String> forLoud = questions.words("review.say-for-loud");
        Optional<String> forQuiet = forLoud.flatMap(said -> questions.words("review.say-for-quiet"));
        Optional<String> by = forQuiet.flatMap(said -> questions.words("review.who-decides"));
        Optional<Instant> until = by.flatMap(
                said -> questions.future("review.until-when", new TypedTime(clock.instant(), clock.getZone())));
        until.ifPresent(end -> act(new IncidentAction.DecidePublicity(
                choice, forLoud.orElse(""), forQuiet.orElse(""), by.orElse(""), end, words.say("review.look-again"))));
    }

    private void act(IncidentAction action) {
        Acted acted = session.inVault(() -> desk.act(id, action));
        if (!acted.done()) {
            questions.show(new RefusalScreen(texts(acted.incident())).reasons(acted.refused()));
        }
    }

    private IncidentTexts texts(Incident incident) {
        Clock clock = session.environment().clock();
        return new IncidentTexts(words, incident, clock.instant(), clock.getZone());
    }
}
