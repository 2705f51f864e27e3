package org.svod.cli.guide.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Observation;

/** Writes down what stands on paper: with the time it happened, on the word of whoever wrote it there. For one sitting. */
final class LateWriting {
    // Rows of a paper follow each other in time, more or less: a time without a day is near the one typed before it.
    private static final Duration AROUND = Duration.ofHours(12);

    private final Session session;
    private final IncidentDesk desk;
    private final IncidentId id;
    private final Questions questions;
    private Instant last;
    private String who;
    private int entered;

    LateWriting(Session session, IncidentDesk desk, IncidentId id) {
        this.session = session;
        this.desk = desk;
        this.id = id;
        this.questions = session.questions();
        this.who = session.onWordOf().orElse("");
        this.last = load().opening().map(opened -> opened.reportedAt()).orElse(now());
    }

    Questions questions() {
        return questions;
    }

    Words words() {
        return session.words();
    }

    Session session() {
        return session;
    }

    Instant now() {
        return clock().instant();
    }

    /** How many rows were written in this sitting. */
    int entered() {
        return entered;
    }

    private Clock clock() {
        return session.environment().clock();
    }

    Incident load() {
        return session.inVault(() -> desk.load(id));
    }

    IncidentTexts texts(Incident incident) {
        return new IncidentTexts(words(), incident, now(), clock().getZone());
    }

    /** The first line of a row: real or drill, and which incident. */
    Screen.Builder screen(Incident incident) {
        IncidentTexts texts = texts(incident);
        return Screen.of().banner(texts.isDrill(), texts.banner());
    }

    /** The time that stands on paper; empty if none does. */
    Optional<Instant> time() {
        return questions.pastIfKnown("entry.time", this::read);
    }

    private Optional<Instant> read(String typed) {
        Instant around = last.plus(AROUND);
        Instant latest = around.isBefore(now()) ? around : now();
        return new TypedTime(latest, clock().getZone()).past(typed);
    }

    /** Who did it, or says so: once typed it stands for the rows that follow. */
    void askWho() {
        String typed = who.isBlank() ? questions.text("entry.who") : questions.text("entry.who-again", who);
        if (!typed.isBlank()) {
            who = typed.strip();
        }
    }

    /** What else stands in the row. */
    String result(Optional<Instant> at) {
        return timed(questions.text("entry.text"), at);
    }

    /** The text, and that there is no time if there is none: nobody is to take the time of typing for it. */
    String timed(String typed, Optional<Instant> at) {
        String text = typed.strip();
        if (at.isPresent()) {
            return text;
        }
        String untimed = words().say("entry.untimed");
        return text.isEmpty() ? untimed : text + " (" + untimed + ")";
    }

    /** When and on whose word it was seen. */
    Observation seen(Instant at) {
        return new Observation(at, who, clock().getZone().getId());
    }

    /**
     * Writes it; on disk when this returns. Says what was written and of what time, or why it was not.
     *
     * @param at when it happened; if the paper does not say, it stands under the time of typing
     */
    boolean write(Optional<Instant> at, IncidentAction... actions) {
        IncidentDesk theirs = who.isBlank() ? desk : desk.onWordOf(who);
        Acted acted = session.inVault(() -> theirs.actLate(id, List.of(actions), at.orElse(now())));
        IncidentTexts texts = texts(acted.incident());
        Screen.Builder screen = Screen.of();
        for (JournalEntry entry : acted.written()) {
            String said = texts.said(entry);
            String time = texts.at(entry.happenedAt());
            boolean plain = at.isEmpty() || said.contains(time); // what was seen says itself when
            screen.item(Mark.OK, plain ? words().say("guide.saved", said) : words().say("entry.saved-at", said, time));
        }
        acted.refused().forEach(reason -> screen.item(Mark.NO, words().say("guide.not-done", texts.reason(reason))));
        questions.show(screen.end());
        if (acted.done()) {
            entered++;
            at.ifPresent(time -> last = time);
        }
        return acted.done();
    }
}
