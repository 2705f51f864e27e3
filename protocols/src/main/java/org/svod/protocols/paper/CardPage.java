package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.svod.protocols.Card;
import org.svod.protocols.Protocol;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.term.Language;

/** The pocket card. */
public final class CardPage {
    private CardPage() {}

    /**
     * The card in lines of at most {@value Card#COLUMNS} characters: one with the mark of a draft or a drill and the code,
     * then up to {@value Card#LINES} lines of the protocol. Empty if it has no card in either language.
     */
    public static List<String> lines(Protocol protocol, Mode mode, PaperWords words) {
        List<String> shown =
                protocol.card().map(card -> card.in(printed(card, words))).orElse(List.of());
        if (shown.isEmpty()) {
            return shown;
        }
        String mark = PaperMarks.onCard(protocol, mode, words);
        String code = code(protocol, mode, words)
                .map(known -> words.say(PaperWord.CARD_CODE) + " " + known.shown())
                .orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(
                (mark + " ".repeat(Math.max(1, Card.COLUMNS - mark.length() - code.length())) + code).stripTrailing());
        lines.addAll(shown);
        return List.copyOf(lines);
    }

    /** The code of this card. The card of a drill has none: nobody is to carry it on. */
    public static Optional<CardCode> code(Protocol protocol, Mode mode, PaperWords words) {
        return protocol.card()
                .filter(card -> mode == Mode.REAL)
                .flatMap(card -> CardCode.of(protocol, printed(card, words)));
    }

    /** A card in the other language is better than none, as for every text. */
    private static Language printed(Card card, PaperWords words) {
        Language language = words.language();
        return card.in(language).isEmpty() ? language.other() : language;
    }

    /**
     * The card as a page of pocket size; its mark is its first line.
     *
     * @param squares draws a short text as a QR code, each row of it as {@code #} and {@code .}
     */
    public static Page page(Protocol protocol, Mode mode, PaperWords words, Function<String, List<String>> squares) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Exact(lines(protocol, mode, words)));
        List<String> beside = new ArrayList<>(PaperMarks.of(protocol, mode, words));
        Optional<CardCode> code = code(protocol, mode, words);
        code.ifPresent(known -> beside.add(words.say(PaperWord.CARD_CHECK)));
        // Digits, Latin letters and dots alone: it is small, and goes on as one SMS as it was read.
        List<String> rows = code.map(
                        known -> squares.apply(known.shown() + " " + protocol.id() + " " + protocol.version()))
                .orElse(List.of());
        blocks.add(new Block.Squares(rows, String.join(" ", beside)));
        return new Page(words.language(), Page.Format.POCKET, protocol.title().in(words.language()), List.of(), blocks);
    }
}
