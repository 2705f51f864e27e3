package org.svod.cli.command.handover;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.handover.TakeDesk;
import org.svod.desk.handover.TakeDesk.Offered;
import org.svod.desk.handover.TakeDesk.Opened;
import org.svod.desk.journal.JournalMerge.Outcome;
import org.svod.protocols.run.event.IncidentId;

/** What a file from another vault holds, and what was taken of it, as screens and as a document. */
final class TakeAnswers {
    private final Session session;
    private final Words words;
    private final Opened opened;

    TakeAnswers(Session session, Opened opened) {
        this.session = session;
        this.words = session.words();
        this.opened = opened;
    }

    /** Where it came from, and what each incident in it adds. */
    Screen contents() {
        ShownTime times = new ShownTime(session.environment().clock().instant(), zone(), words);
        Screen.Builder screen = Screen.of()
                .text(words.say(
                        opened.file().bundle() ? "handover.a-bundle" : "handover.a-file",
                        IncidentTexts.shortId(opened.file().device().toString()),
                        times.at(opened.file().made())));
        opened.incidents()
                .forEach(each -> screen.item(
                        mark(each),
                        words.say(
                                "handover.outcome." + outcome(each),
                                IncidentTexts.shortId(each.id().hex()),
                                each.merge().added().size())));
        return screen.detail(words.say("handover.file-words"), String.join(" ", opened.words()))
                .detail(words.say("handover.their-head"), opened.file().head())
                .end();
    }

    /** Nothing in it is new, or it cannot be put together with what is here. */
    Answer nothingTaken() {
        boolean refused = opened.incidents().stream().anyMatch(TakeAnswers::isRefused);
        Screen screen = Screen.of()
                .all(contents())
                .text(words.say(refused ? "handover.not-taken" : "handover.nothing-new"))
                .end();
        Answer answer = Answer.done("incident.take", document(Map.of(), List.of(), false), screen);
        return refused ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    /** Takes it on these words, and says what to do now. */
    Answer taken(TakeDesk desk, List<String> stand) {
        Map<IncidentId, Integer> taken = session.onContacts(unused -> desk.take(opened, stand));
        boolean duty = session.inVault(
                () -> DutyDesks.duty(session).adopt(opened.file().duty()));
        Screen.Builder screen = Screen.of().all(contents());
        screen.text(words.say("handover.taken", taken.size()));
        if (!stand.isEmpty()) {
            screen.text(words.say("handover.on-word", String.join(", ", stand)));
        }
        if (duty) {
            screen.text(words.say("handover.duty-taken"));
        } else if (!opened.file().duty().isEmpty()) {
            screen.text(words.say("handover.duty-kept"));
        }
        List<String> next = new ArrayList<>(List.of("svod", "svod incident list"));
        if (!stand.isEmpty()) {
            screen.text(words.say("handover.coordinator-gone"))
                    .item(Mark.NONE, words.say("handover.gone-rotate"))
                    .item(Mark.NONE, words.say("handover.gone-tell"))
                    .item(Mark.NONE, words.say("handover.gone-duty"));
            next = List.of("svod keys rotate --because LABEL", "svod duty show", "svod");
        }
        Answer answer = Answer.done("incident.take", document(taken, stand, duty), screen.end())
                .then(next.toArray(String[]::new));
        boolean refused = opened.incidents().stream().anyMatch(TakeAnswers::isRefused);
        return refused ? answer.with(ExitCode.NEGATIVE) : answer;
    }

    private Map<String, Object> document(Map<IncidentId, Integer> taken, List<String> stand, boolean duty) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("device", opened.file().device());
        data.put("made", ShownTime.document(opened.file().made(), zone()));
        data.put("bundle", opened.file().bundle());
        data.put("head", List.of(opened.file().head().split(" ", -1)));
        data.put("words", opened.words());
        data.put("onWord", stand);
        data.put("dutyTaken", duty);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Offered offered : opened.incidents()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", offered.id());
            line.put("outcome", outcome(offered));
            line.put("added", taken.getOrDefault(offered.id(), 0));
            lines.add(line);
        }
        data.put("incidents", lines);
        return data;
    }

    private static boolean isRefused(Offered offered) {
        return offered.purgedHere() || offered.merge().outcome() == Outcome.BOTH_WENT_ON;
    }

    private static String outcome(Offered offered) {
        if (offered.purgedHere()) {
            return "purged";
        }
        return switch (offered.merge().outcome()) {
            case ADDS -> "adds";
            case NOTHING_NEW -> "nothing-new";
            case BOTH_WENT_ON -> "both-went-on";
            case CONTRADICTS -> "contradicts";
        };
    }

    private static Mark mark(Offered offered) {
        if (isRefused(offered)) {
            return Mark.NO;
        }
        return offered.merge().outcome() == Outcome.ADDS ? Mark.OK : Mark.NONE;
    }

    private ZoneId zone() {
        return session.environment().clock().getZone();
    }
}
