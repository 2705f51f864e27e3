package org.svod.cli.screen;

import java.util.List;
import org.svod.protocols.run.event.JournalEntry;

/** The journal, one line an entry, in order. */
public final class JournalScreen {
    private final IncidentTexts texts;

    /** Entries in the words of {@code texts}. */
    public JournalScreen(IncidentTexts texts) {
        this.texts = texts;
    }

    /** These entries. */
    public Screen of(List<JournalEntry> entries) {
        Screen.Builder screen = Screen.of();
        for (JournalEntry entry : entries) {
            String said = texts.said(entry);
            String word = entry.actor().onWordOf().map(who -> " (" + who + ")").orElse("");
            screen.text(texts.words().say("incident.journal-line", texts.times().at(entry.happenedAt()), said) + word);
        }
        return screen.end();
    }
}
