package org.svod.cli.guide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.JournalScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.JournalEntry;

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
        Screen screen = Screen.of()
                .choice("1", words.say("guide.undo"))
                .choice("2", words.say("guide.promise"))
                .choice("3", words.say("guide.another-protocol"))
                .choice("4", words.say("guide.journal"))
                .choice("5", words.say("guide.close"))
                .choice("6", words.say("guide.false-alarm"))
                .choice("0", words.say("guide.back"))
                .end();
        switch (walk.questions().choose(screen)) {
            case "1" -> undo();
            case "2" -> promise();
            case "3" -> protocol();
            case "4" -> journal();
            case "5" -> close();
            case "6" ->
                walk.act(new IncidentAction.DeclareFalseAlarm(walk.questions().someText("guide.why")));
            default -> {}
        }
    }

    private void undo() {
        Incident incident = walk.load();
        Optional<JournalEntry> last = LastEntry.of(incident);
        if (last.isPresent()) {
            IncidentTexts texts = walk.texts(incident);
            Screen screen = Screen.of()
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
        String to = walk.questions().someText("guide.promise-to");
        String what = walk.questions().someText("guide.promise-what");
        Optional<Instant> due = walk.questions().future("guide.promise-when", walk.times());
        if (due.isEmpty()) {
            walk.questions().say("guide.promise-needs-time");
            return;
        }
        walk.act(new IncidentAction.MakePromise(to, what, due.get()));
    }

    private void protocol() {
        List<ProtocolSource> all = walk.session().protocols().all();
        Screen.Builder screen = Screen.of();
        for (int i = 0; i < Math.min(9, all.size()); i++) {
            screen.choice("" + (i + 1), words.of(all.get(i).protocol().title()));
        }
        int chosen = Integer.parseInt(walk.questions()
                .choose(screen.choice("0", words.say("guide.back")).end()));
        if (chosen > 0) {
            walk.act(IncidentAction.PinProtocol.of(all.get(chosen - 1).protocol()));
        }
    }

    private void journal() {
        Incident incident = walk.load();
        walk.questions().show(new JournalScreen(walk.texts(incident)).of(incident.entries()));
        walk.questions().text("guide.enter");
    }

    /** Asks how long names are kept, and closes if nothing stands in the way. */
    void close() {
        Screen.Builder screen = Screen.of().text(words.say("guide.retention"));
        for (int i = 0; i < RETENTION.size(); i++) {
            screen.choice("" + (i + 1), words.say("guide.days", RETENTION.get(i)));
        }
        int chosen = Integer.parseInt(walk.questions()
                .choose(screen.choice("0", words.say("guide.back")).end()));
        if (chosen > 0) {
            String outcome = Outcomes.first(walk.load());
            walk.act(new IncidentAction.Close(outcome, RETENTION.get(chosen - 1), ""));
        }
    }
}
