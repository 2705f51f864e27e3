package org.svod.cli.screen;

import java.time.Duration;
import java.util.List;
import org.svod.protocols.run.event.JournalEntry;

/** The journal, one line an entry, in order. */
public final class JournalScreen {
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

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
            screen.text(texts.words()
                    .say("incident.journal-line", texts.times().at(entry.happenedAt()), said + word + late(entry)));
        }
        return screen.end();
    }

    /** When it was written down, if that was not when it happened. */
    private String late(JournalEntry entry) {
        boolean late = Duration.between(entry.happenedAt(), entry.recordedAt()).compareTo(AT_ONCE) > 0;
        return late
                ? " " + texts.words().say("incident.journal-late", texts.times().at(entry.recordedAt()))
                : "";
    }
}
