package org.svod.cli.command.guide;

import org.svod.cli.command.CommandLineRunner;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;

/** The scenes of the demo: a sentence, a command line, what it answered. People and numbers are invented. */
final class DemoScript {
    private static final int RETRY_MINUTES = 10;
    private static final int HOUR = 60;

    private final Session session;
    private final PlayedClock clock;
    private final CommandLineRunner runner;
    private final Words words;
    private int scenes;

    DemoScript(Session session, PlayedClock clock, CommandLineRunner runner) {
        this.session = session;
        this.clock = clock;
        this.runner = runner;
        this.words = session.words();
    }

    /** Plays all scenes and gives their number. */
    int play() {
        scene(
                "demo.contacts",
                "contact",
                "add",
                words.say("demo.lawyer-a"),
                "--role",
                "lawyer",
                "--phone",
                "+79161234501");
        scene(
                "demo.contact-b",
                "contact",
                "add",
                words.say("demo.lawyer-b"),
                "--role",
                "lawyer",
                "--phone",
                "+79161234502");
        Answer opened = told(
                "demo.call",
                "demo.place",
                "incident",
                "open",
                "detention-administrative",
                "--people",
                "3",
                "--place",
                "-");
        String id = IncidentTexts.shortId(String.valueOf(opened.data().get("incident")));
        scene("demo.next", "incident", "next");
        scene("demo.hurt", "incident", "decide", "hurt", "all-well");
        told("demo.roll", "demo.names", "incident", "done", "roll", "--result", "-");
        told("demo.where", "demo.place", "incident", "done", "where", "--result", "-");
        scene("demo.detained", "incident", "done", "detained-at", "--at", "02:40", "--source", words.say("demo.lynx"));
        scene(
                "demo.delivered",
                "incident",
                "done",
                "delivered-at",
                "--at",
                "03:00",
                "--source",
                words.say("demo.lynx"));
        scene("demo.clocks", "incident", "clock");
        scene("demo.no-answer", "incident", "done", "call-lawyer", "--no-answer");
        clock.pass(RETRY_MINUTES);
        scene("demo.no-answer-again", "incident", "done", "call-lawyer", "--no-answer");
        scene("demo.fallback", "incident", "next");
        told("demo.reached", "demo.goes", "incident", "done", "call-second-lawyer", "--result", "-");
        told(
                "demo.promise",
                "demo.call-back",
                "incident",
                "promise",
                "--to",
                words.say("demo.mother"),
                "--what",
                "-",
                "--at",
                "+60");
        clock.pass(HOUR);
        scene("demo.promise-next", "incident", "next");
        scene("demo.promise-kept", "incident", "promise", "--kept", "1");
        scene("demo.one-free", "incident", "person", "1", "seen-free", "--source", words.say("demo.mother"));
        scene("demo.refused", "incident", "close");
        clock.pass(RETRY_MINUTES);
        scene("demo.rest-free", "incident", "person", "2,3", "seen-free", "--source", words.say("demo.lawyer-b"));
        scene("demo.closed", "incident", "close", "--keep-names", "30");
        scene("demo.verified", "incident", "show", id);
        return scenes;
    }

    private Answer scene(String sentence, String... arguments) {
        return scene(sentence, "", runner.run(session, arguments), arguments);
    }

    // Free text goes in through standard input, as everywhere: what a person copies from here must not teach otherwise.
    private Answer told(String sentence, String text, String... arguments) {
        String typed = words.say(text);
        return scene(sentence, "\"" + typed + "\" | ", runner.run(session.reading(typed), arguments), arguments);
    }

    private Answer scene(String sentence, String before, Answer answer, String... arguments) {
        scenes++;
        Screen screen = Screen.of()
                .gap()
                .text(words.say("demo.scene", scenes, words.say(sentence)))
                .text("$ " + before + "svod " + String.join(" ", arguments))
                .all(answer.screen())
                .end();
        session.writer().show(screen);
        return answer;
    }
}
