package org.svod.cli.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.JournalScreen;
import org.svod.cli.screen.Page;
import org.svod.cli.screen.RefusalScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.Reason;

/** What is needed more rarely: undo, promise, another protocol, journal, close, false alarm. */
final class OtherGuide {
    private static final List<Integer> RETENTION = List.of(30, 90, 365);

    private final Walk walk;
    private final Words words;

    OtherGuide(Walk walk) {
        this.walk = walk;
        this.words = walk.words();
    }

    void open() {
        Screen screen = walk.screen()
                .choice("1", words.say("guide.note"))
                .choice("2", words.say("guide.clocks"))
                .choice("3", words.say("guide.promise"))
                .choice("4", words.say("guide.undo"))
                .choice("5", words.say("guide.journal"))
                .choice("6", words.say("guide.another-protocol"))
                .choice("7", words.say("guide.close"))
                .choice("8", words.say("guide.false-alarm"))
                .choice("0", words.say("guide.back"))
                .end();
        switch (walk.questions().choose(screen)) {
            case "1" -> note();
            case "2" -> new ClocksGuide(walk).open();
            case "3" -> promise();
            case "4" -> undo();
            case "5" -> journal();
            case "6" -> protocol();
            case "7" -> close();
            case "8" -> falseAlarm();
            default -> {}
        }
    }

    private void note() {
        walk.questions().words("guide.text").ifPresent(text -> walk.act(new IncidentAction.Note(text)));
    }

    private void falseAlarm() {
        walk.questions().words("guide.why-false").ifPresent(why -> walk.act(new IncidentAction.DeclareFalseAlarm(why)));
    }

    private void undo() {
        Incident incident = walk.load();
        Optional<JournalEntry> last = LastEntry.of(incident);
        if (last.isPresent()) {
            IncidentTexts texts = walk.texts(incident);
            Screen screen = walk.screen()
                    .text(words.say("guide.undo-this", texts.said(last.get())))
                    .choice("1", words.say("guide.undo"))
                    .choice("0", words.say("guide.back"))
                    .end();
            if (walk.questions().choose(screen).equals("1")) {
                walk.act(new IncidentAction.Undo(last.get().id(), ""));
            }
        }
    }

    private void promise() {
        Optional<String> to = walk.questions().words("guide.promise-to");
        Optional<String> what = to.flatMap(unused -> walk.questions().words("guide.promise-what"));
        if (to.isEmpty() || what.isEmpty()) {
            return;
        }
        Optional<Instant> due = walk.questions().future("guide.promise-when", walk.times());
        if (due.isEmpty()) {
            walk.questions().say("guide.promise-needs-time");
            return;
        }
        walk.act(new IncidentAction.MakePromise(to.get(), what.get(), due.get()));
    }

    private void protocol() {
        List<ProtocolSource> all = walk.session().protocols().all();
        OptionalInt chosen = walk.questions()
                .pick(
                        walk.screen().end(),
                        all.stream()
                                .map(each -> words.of(each.protocol().title()))
                                .toList(),
                        words.say("guide.back"));
        if (chosen.isPresent()) {
            Protocol protocol = all.get(chosen.getAsInt()).protocol();
            if (walk.act(IncidentAction.PinProtocol.of(protocol)).done()) {
                walk.sayIfDraft(protocol);
            }
        }
    }

    private void journal() {
        Incident incident = walk.load();
        IncidentTexts texts = walk.texts(incident);
        walk.questions()
                .choose(Page.of(
                        Screen.of().banner(texts.isDrill(), texts.banner()).end(),
                        new JournalScreen(texts).of(incident.entries()),
                        Screen.of().choice("0", words.say("guide.back")).end()));
    }

    /** Asks how long names are kept, and closes if nothing stands in the way. */
    void close() {
        Incident incident = walk.load();
        IncidentTexts texts = walk.texts(incident);
        List<Reason> obstacles = incident.closingObstacles(walk.now());
        if (!obstacles.isEmpty()) {
            walk.questions()
                    .choose(Page.of(
                            Screen.of()
                                    .banner(texts.isDrill(), texts.banner())
                                    .text(words.say("incident.not-closed"))
                                    .end(),
                            new RefusalScreen(texts).reasons(obstacles),
                            Screen.of().choice("0", words.say("guide.back")).end()));
            return;
        }
        Screen.Builder screen = walk.screen().text(words.say("guide.retention"));
        for (int i = 0; i < RETENTION.size(); i++) {
            screen.choice("" + (i + 1), words.say("guide.days", RETENTION.get(i)));
        }
        int chosen = Integer.parseInt(walk.questions()
                .choose(screen.choice("0", words.say("guide.back")).end()));
        if (chosen > 0) {
            String outcome = Outcomes.first(incident);
            walk.act(new IncidentAction.Close(outcome, RETENTION.get(chosen - 1), ""));
        }
    }
}
