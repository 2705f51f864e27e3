package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.event.Mode;

/** What must stand on every paper of a draft or a drill. */
public final class PaperMarks {
    private PaperMarks() {}

    /** The sentences, first and last on a page. */
    public static List<String> of(Protocol protocol, Mode mode, PaperWords words) {
        return ofAll(List.of(protocol), mode, words);
    }

    /** The same for a page that several protocols have a part in: one draft among them makes it a draft. */
    public static List<String> ofAll(List<Protocol> protocols, Mode mode, PaperWords words) {
        List<String> marks = new ArrayList<>();
        if (mode == Mode.DRILL) {
            marks.add(words.say(PaperWord.DRILL));
        }
        if (protocols.stream().anyMatch(Protocol::isDraft)) {
            marks.add(words.say(PaperWord.DRAFT));
        }
        return List.copyOf(marks);
    }

    /** The same in the two or three words that a card has room for; empty if nothing has to be said. */
    static String onCard(Protocol protocol, Mode mode, PaperWords words) {
        List<String> marks = new ArrayList<>();
        if (mode == Mode.DRILL) {
            marks.add(words.say(PaperWord.DRILL_SHORT));
        }
        if (protocol.isDraft()) {
            marks.add(words.say(PaperWord.DRAFT_SHORT));
        }
        return String.join(". ", marks);
    }
}
