package org.svod.cli.command.handover;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.BriefScreen;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.handover.HandoverDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.handover.ReadBack;
import org.svod.protocols.run.view.HandoverView;

/** A handover as screens and as a document. */
final class HandoverScreens {
    private final Session session;
    private final Words words;
    private final Incident incident;
    private final HandoverView offer;
    private final List<ReadBack> questions;
    private final BriefScreen.Spoken spoken;

    /** About the latest offer of {@code incident}. */
    HandoverScreens(Session session, HandoverDesk desk, Incident incident, HandoverView offer) {
        this.session = session;
        this.words = session.words();
        this.incident = incident;
        this.offer = offer;
        this.questions = desk.questions(incident, offer);
        this.spoken = new BriefScreen(texts()).of(desk.brief(incident, offer));
    }

    /** What is read aloud. */
    Screen brief() {
        Screen.Builder screen = Screen.of();
        part(screen, "handover.conditions", spoken.conditions());
        part(screen, "handover.actions", spoken.actions());
        part(screen, "handover.needs", spoken.needs());
        return screen.end();
    }

    /** The six words that stand for everything in the vault up to here. */
    Screen head() {
        return Screen.of()
                .text(words.say("handover.words", String.join(" ", headWords())))
                .end();
    }

    /** What the incident is, and how the offer stands. */
    Screen banner() {
        return Screen.of().banner(texts().isDrill(), texts().banner()).end();
    }

    /** How the offer stands, in one sentence. */
    String standing() {
        return switch (state()) {
            case OFFERED, READ_BACK -> words.say("handover.offered", offer.to(), texts().at(offer.until()));
            case ACCEPTED -> words.say("handover.taken-over", offer.to());
            case DECLINED -> words.say("handover.declined", offer.to());
            case TIMED_OUT ->
                words.say("handover.timed-out", offer.to(), texts().at(offer.offeredAt()), texts().at(offer.until()));
        };
    }

    /** The whole offer. An offer that ran out, or answers that were wrong, end with code 8. */
    Answer answer() {
        Screen.Builder screen = Screen.of().all(banner());
        boolean pending = state() == HandoverView.State.OFFERED || state() == HandoverView.State.READ_BACK;
        if (pending) {
            screen.text(words.say("handover.read-aloud", offer.to())).all(brief());
            screen.text(words.say("handover.questions"));
            questions.forEach(each -> screen.item(mark(each), question(each)));
        }
        screen.text(standing());
        if (state() == HandoverView.State.ACCEPTED) {
            screen.text(words.say("handover.within-call"));
        }
        screen.all(head());
        Answer answer = Answer.done("incident.handover", document(), screen.end());
        String id = IncidentTexts.shortId(incident.id().hex());
        if (pending) {
            answer = answer.then("svod incident handover " + id + " --answers A,B,C");
            return wrong() ? answer.with(ExitCode.NEGATIVE) : answer;
        }
        answer = answer.then("svod incident show " + id);
        return state() == HandoverView.State.TIMED_OUT ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private boolean wrong() {
        return questions.stream().anyMatch(each -> mark(each) == Mark.NO);
    }

    private Map<String, Object> document() {
        ZoneId zone = session.environment().clock().getZone();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("to", offer.to());
        data.put("state", state().code());
        data.put("until", ShownTime.document(offer.until(), zone));
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("conditions", spoken.conditions());
        brief.put("actions", spoken.actions());
        brief.put("needs", spoken.needs());
        brief.put("words", spoken.words());
        data.put("brief", brief);
        data.put(
                "questions",
                questions.stream()
                        .map(each -> {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("code", each.question().code());
                            line.put("text", question(each));
                            line.put("right", HandoverDesk.isRight(offer, each));
                            return line;
                        })
                        .toList());
        data.put("head", headWords());
        return data;
    }

    private void part(Screen.Builder screen, String label, List<String> lines) {
        screen.text(words.say(label));
        lines.forEach(line -> screen.item(Mark.NONE, line));
    }

    private String question(ReadBack question) {
        return words.say("handover.question." + question.question().code());
    }

    private Mark mark(ReadBack question) {
        if (HandoverDesk.isRight(offer, question)) {
            return Mark.OK;
        }
        return offer.answers().containsKey(question.question().code()) ? Mark.NO : Mark.NONE;
    }

    private HandoverView.State state() {
        return offer.state(session.environment().clock().instant());
    }

    private List<String> headWords() {
        return session.inVault(session.incidents()::headWords);
    }

    // As of the offer: the lengths of time that are read aloud are those of the moment it is made.
    private IncidentTexts texts() {
        return new IncidentTexts(
                words,
                incident,
                offer.offeredAt(),
                session.environment().clock().getZone());
    }
}
