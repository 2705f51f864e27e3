package org.svod.cli.command.handover;

import java.util.List;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.RefusalScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.desk.handover.HandoverDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.handover.ReadBack;
import org.svod.protocols.run.view.HandoverView;

/**
 * A handover at the terminal: one reads aloud, the other answers, each answer on disk before the next question. Left anywhere,
 * the offer stands, and the next start goes on at the first question without a right answer.
 */
final class HandoverTalk {
    private static final int OFFERED = 8;

    private final Session session;
    private final Words words;
    private final IncidentDesk incidents;
    private final HandoverDesk desk;
    private final IncidentId id;
    private final Questions questions;

    HandoverTalk(Session session, IncidentDesk incidents, HandoverDesk desk, IncidentId id) {
        this.session = session;
        this.words = session.words();
        this.incidents = incidents;
        this.desk = desk;
        this.id = id;
        this.questions = session.questions();
    }

    /** Reads aloud, asks, and ends with the last word, if the two get so far. */
    void talk() {
        HandoverView offer = offer();
        HandoverScreens screens = screens(offer);
        Screen head = Screen.of()
                .all(screens.banner())
                .text(words.say("handover.read-aloud", offer.to()))
                .end();
        Screen body = Screen.of().all(screens.brief()).all(screens.head()).end();
        if (questions
                .choose(Page.of(head, body, leaving("handover.ask-back", offer)))
                .equals("1")) {
            questions.say("handover.answers", offer.to());
            if (askAll() && lastWord()) {
                bundle();
            }
        }
    }

    private boolean askAll() {
        Optional<ReadBack> next = desk.unanswered(load(), offer());
        while (next.isPresent()) {
            if (!ask(next.get())) {
                return false;
            }
            next = desk.unanswered(load(), offer());
        }
        return true;
    }

    /** Asks until there is an answer in the right form; false if they leave, or it came too late. */
    private boolean ask(ReadBack question) {
        while (true) {
            Optional<String> typed =
                    questions.words("handover.question." + question.question().code());
            if (typed.isEmpty()) {
                return false;
            }
            Optional<String> said = question.read(typed.get());
            if (said.isEmpty()) {
                questions.say("handover.digits-only");
                continue;
            }
            Acted acted = session.inVault(() -> desk.answer(id, offer(), question, said.get()));
            if (refused(acted)) {
                return false;
            }
            boolean right = said.get().equals(question.expected());
            questions.show(Screen.of()
                    .item(right ? Mark.OK : Mark.NO, words.say(right ? "handover.right" : "handover.wrong"))
                    .end());
            return true;
        }
    }

    /** Whoever hands over seals what is open to those who are next, whose keys are known: one digit each, none is needed. */
    private void bundle() {
        Sending sending = new Sending(session);
        List<String> successors = session.inVault(DutyDesks.duty(session)::list).successors();
        List<String> known =
                successors.stream().filter(sending.known()::containsKey).toList();
        if (known.isEmpty()) {
            questions.say("handover.bundle-by-hand");
            return;
        }
        Screen.Builder screen = Screen.of().text(words.say("handover.bundle-why"));
        List<String> offered = known.subList(0, Math.min(OFFERED, known.size()));
        for (int i = 0; i < offered.size(); i++) {
            screen.choice("" + (i + 1), words.say("handover.bundle-for", offered.get(i)));
        }
        int chosen = Integer.parseInt(questions.choose(
                screen.choice("0", words.say("handover.bundle-later")).end()));
        if (chosen > 0) {
            String alias = offered.get(chosen - 1);
            Answer sent = sending.send(sending.bundle(sending.recipient(alias), alias), Optional.empty());
            questions.show(sent.screen());
            sent.warnings().forEach(questions::line);
        }
    }

    /** Whether it was taken over. */
    private boolean lastWord() {
        HandoverView offer = offer();
        Screen.Builder screen = Screen.of().all(screens(offer).banner()).text(words.say("handover.all-read-back"));
        screen.choice("1", words.say("handover.take-over", offer.to())).choice("2", words.say("handover.decline"));
        screen.choice("0", words.say("handover.not-yet", texts().at(offer.until())));
        String digit = questions.choose(screen.end());
        if (digit.equals("2")) {
            questions
                    .words("handover.why-declined")
                    .ifPresent(why -> refused(session.inVault(() -> desk.decline(id, offer, why))));
        }
        return digit.equals("1") && !refused(session.inVault(() -> desk.accept(id, offer)));
    }

    private boolean refused(Acted acted) {
        if (!acted.done()) {
            questions.show(new RefusalScreen(texts()).reasons(List.copyOf(acted.refused())));
        }
        return !acted.done();
    }

    private Screen leaving(String go, HandoverView offer) {
        return Screen.of()
                .choice("1", words.say(go))
                .choice("0", words.say("handover.not-yet", texts().at(offer.until())))
                .end();
    }

    private HandoverScreens screens(HandoverView offer) {
        return new HandoverScreens(session, desk, load(), offer);
    }

    private IncidentTexts texts() {
        return new IncidentTexts(
                words,
                load(),
                session.environment().clock().instant(),
                session.environment().clock().getZone());
    }

    private Incident load() {
        return session.inVault(() -> incidents.load(id));
    }

    private HandoverView offer() {
        return load().handover().orElseThrow();
    }
}
