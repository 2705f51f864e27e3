package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.Protocol;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.Role;

/**
 * The sheet for relatives: what they can do, and nothing else of the protocol. It is made of the protocol alone, so no
 * name, place or number of an incident can get onto it; what belongs there is written by hand.
 */
public final class RelativesPage {
    private RelativesPage() {}

    /** The sheet; it may hold no step if the protocol has none for relatives. */
    public static Page of(Protocol protocol, Mode mode, PaperWords words) {
        Language language = words.language();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, protocol.title().in(language)));
        protocol.relatives().ifPresent(opening -> blocks.add(Block.paragraph(opening.in(language))));
        blocks.add(StepBlocks.blank(PaperWord.WE_CALL_AT, 12, words));
        blocks.add(StepBlocks.blank(PaperWord.OUR_NUMBER, 24, words));
        blocks.add(StepBlocks.blank(PaperWord.LAWYER_NUMBER, 24, words));
        List<Step> steps = steps(protocol);
        if (!steps.isEmpty()) {
            blocks.add(new Block.Heading(2, words.say(PaperWord.YOUR_STEPS)));
        }
        for (Step step : steps) {
            blocks.add(new Block.TickBox(
                    List.of(new Inline.Strong(step.title().in(language))), StepBlocks.of(step.core(), words)));
        }
        blocks.add(new Block.Heading(2, words.say(PaperWord.YOUR_NOTES)));
        blocks.add(new Block.Ruled(8));
        return new Page(
                language, Page.Format.A4, protocol.title().in(language), PaperMarks.of(protocol, mode, words), blocks);
    }

    /** Their own steps and those the protocol prints for them, in the order of the file. */
    static List<Step> steps(Protocol protocol) {
        return protocol.steps().stream()
                .filter(step -> step.role() == Role.RELATIVE || step.core().printRelatives())
                .toList();
    }
}
