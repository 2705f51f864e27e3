package org.svod.cli.command.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.Target;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.Topic;
import org.svod.protocols.run.review.Late;

/** A review at the terminal: each answer is on disk before the next question, and 0 leaves. */
final class ReviewTalk {
    private final Session session;
    private final Words words;
    private final Target target;
    private final Questions questions;

    ReviewTalk(Session session, Target target) {
        this.session = session;
        this.words = session.words();
        this.target = target;
        this.questions = session.questions();
    }

    /** Asks until the person leaves. */
    void talk() {
        while (true) {
            ReviewScreen review = new ReviewScreen(
                    session, session.inVault(() -> target.desk().load(target.id())));
            Optional<Late> late = review.unexplained();
            Screen.Builder choices = Screen.of();
            late.ifPresent(each -> choices.choice("1", words.say("review.ask-late", review.called(each))));
            choices.choice("2", words.say("review.ask-helped"))
                    .choice("3", words.say("review.ask-missing"))
                    .choice("4", words.say("review.ask-action"))
                    .choice("0", words.say("review.leave"));
            switch (questions.choose(Page.of(Screen.of().end(), review.summary(), choices.end()))) {
                case "1" -> late.ifPresent(each -> note(Topic.LATE, each.ref(), "review.say-why"));
                case "2" -> note(Topic.HELPED, "", "review.say-helped");
                case "3" -> note(Topic.MISSING, "", "review.say-missing");
                case "4" -> action();
                default -> {
                    return;
                }
            }
        }
    }

    private void note(Topic topic, String about, String question) {
        questions
                .words(question)
                .map(text -> new IncidentAction.RecordAfter(new AfterEvent.ReviewNoted(topic, about, text)))
                .ifPresent(target::act);
    }

    private void action() {
        Clock clock = session.environment().clock();
        Optional<String> what = questions.words("review.say-action");
        Optional<String> owner = what.flatMap(said -> questions.words("review.say-owner"));
        Optional<Instant> due = owner.flatMap(
                said -> questions.future("review.say-due", new TypedTime(clock.instant(), clock.getZone())));
        due.ifPresent(end -> target.act(new IncidentAction.AgreeAction(owner.orElse(""), what.orElse(""), end)));
    }
}
