package org.svod.cli.command.precedent;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentLink;
import org.svod.desk.precedent.Verdict;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.step.Step;

/** A precedent as lines: what happened, and which steps it speaks of. */
final class PrecedentLines {
    private final Session session;
    private final Words words;

    PrecedentLines(Session session) {
        this.session = session;
        this.words = session.words();
    }

    /** When and where, in one line. */
    String when(OwnPrecedent precedent) {
        List<String> parts = new ArrayList<>();
        parts.add(precedent.on().map(Object::toString).orElseGet(() -> words.say("precedent.no-date")));
        if (!precedent.place().isBlank()) {
            parts.add(precedent.place());
        }
        return String.join(", ", parts);
    }

    /** A kind of pressure by what people call it. */
    static String threat(String name, Words words) {
        String key = "precedent.threat." + name;
        return words.has(key) ? words.say(key) : name;
    }

    /** All of it. */
    Screen of(OwnPrecedent precedent) {
        Screen.Builder screen = Screen.of().text(precedent.shortId() + "  " + when(precedent));
        if (!precedent.threat().isEmpty()) {
            screen.text(threat(precedent.threat(), words));
        }
        if (!precedent.what().isBlank()) {
            precedent.what().lines().forEach(screen::text);
        }
        if (!precedent.source().isBlank()) {
            screen.detail(words.say("precedent.source"), precedent.source());
        }
        for (PrecedentLink link : precedent.links()) {
            boolean failed = link.verdict() == Verdict.FAILED;
            screen.item(
                    failed ? Mark.NO : Mark.OK,
                    words.say(failed ? "precedent.link-failed" : "precedent.link-helped", step(link), link.protocol()));
        }
        if (precedent.links().isEmpty()) {
            screen.item(Mark.SOON, words.say("precedent.unlinked", precedent.shortId()));
        }
        return screen.end();
    }

    // A later version may not have the step any more; its name still says what was meant.
    private String step(PrecedentLink link) {
        return session.protocols()
                .one(link.protocol())
                .map(ProtocolSource::protocol)
                .flatMap((Protocol protocol) -> protocol.step(link.step()))
                .map(Step::title)
                .map(words::of)
                .orElseGet(() -> words.say("precedent.step-gone", link.step()));
    }
}
