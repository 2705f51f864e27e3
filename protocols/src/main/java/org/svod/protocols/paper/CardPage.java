package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Card;
import org.svod.protocols.Protocol;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;

/** The pocket card. */
public final class CardPage {
    private CardPage() {}

    /**
     * The card in lines of at most {@value Card#COLUMNS} characters: the mark of a draft or a drill, then up to
     * {@value Card#LINES} lines. Empty if the protocol has no card in either language.
     */
    public static List<String> lines(Protocol protocol, Mode mode, PaperWords words) {
        Optional<Card> card = protocol.card();
        if (card.isEmpty()) {
            return List.of();
        }
        List<String> written = card.get().in(words.language());
        // A card in the other language is better than none, as for every text.
        List<String> shown = written.isEmpty() ? card.get().in(words.language().other()) : written;
        String mark = PaperMarks.onCard(protocol, mode, words);
        if (shown.isEmpty() || mark.isEmpty()) {
            return shown;
        }
        List<String> lines = new ArrayList<>(List.of(mark));
        lines.addAll(shown);
        return List.copyOf(lines);
    }

    /** The card as a page of pocket size; its mark is its first line. */
    public static Page page(Protocol protocol, Mode mode, PaperWords words) {
        return new Page(
                words.language(),
                Page.Format.POCKET,
                protocol.title().in(words.language()),
                List.of(),
                List.of(new Block.Exact(lines(protocol, mode, words))));
    }
}
