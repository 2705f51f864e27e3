package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.step.StepCore;
import org.svod.protocols.term.LocalizedText;

/** What a step says, as blocks below its box. */
final class StepBlocks {
    private StepBlocks() {}

    /** More, the exact words, what not to do, and what to write down when it is refused. */
    static List<Block> of(StepCore core, PaperWords words) {
        List<Block> blocks = new ArrayList<>();
        core.text().ifPresent(text -> blocks.add(Block.paragraph(text.in(words.language()))));
        labelled(PaperWord.SAY, core.say(), words, blocks);
        labelled(PaperWord.NEVER, core.never(), words, blocks);
        labelled(PaperWord.IF_REFUSED, core.ifRefused(), words, blocks);
        return blocks;
    }

    private static void labelled(PaperWord label, Optional<LocalizedText> text, PaperWords words, List<Block> blocks) {
        text.ifPresent(said -> blocks.add(new Block.Paragraph(
                List.of(new Inline.Strong(words.say(label)), new Inline.Words(" " + said.in(words.language()))))));
    }

    /** What is known, or a line to write it on. */
    static Inline filled(Optional<String> known, int length) {
        return known.filter(said -> !said.isBlank()).map(Inline::words).orElse(new Inline.Gap(length));
    }

    /** A wording and a line to write on. */
    static Block blank(PaperWord label, int length, PaperWords words) {
        return new Block.Paragraph(List.of(new Inline.Words(words.say(label) + " "), new Inline.Gap(length)));
    }
}
