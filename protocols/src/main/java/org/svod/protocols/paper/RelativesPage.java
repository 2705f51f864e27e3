package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.Marking;
import org.svod.protocols.Protocol;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.Role;

/**
 * The sheet for relatives: what they can do, and nothing else of the protocols. It is made of protocols alone, so no name,
 * place or number of an incident can get onto it; what belongs there is written by hand.
 */
public final class RelativesPage {
    private RelativesPage() {}

    /** Whether anything of the protocol may be shown to relatives: not if it is marked for coordinators alone. */
    public static boolean mayShow(Protocol protocol) {
        return protocol.marking() == Marking.PUBLIC || protocol.marking() == Marking.MEMBERS;
    }

    /**
     * The sheet of the first protocol, and the relatives' part of the others, which it opens. It may hold no step if they
     * have none for relatives.
     *
     * @param protocols the protocol and those it opens, as {@link SheetProtocols} finds them; at least one
     */
    public static Page of(List<Protocol> protocols, Mode mode, PaperWords words) {
        Language language = words.language();
        Protocol first = protocols.get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, first.title().in(language)));
        first.relatives().ifPresent(opening -> blocks.add(Block.paragraph(opening.in(language))));
        blocks.add(StepBlocks.blank(PaperWord.WE_CALL_AT, 12, words));
        blocks.add(StepBlocks.blank(PaperWord.OUR_NUMBER, 24, words));
        blocks.add(StepBlocks.blank(PaperWord.LAWYER_NUMBER, 24, words));
        List<Step> own = steps(first);
        if (!own.isEmpty()) {
            blocks.add(new Block.Heading(2, words.say(PaperWord.YOUR_STEPS)));
            boxes(own, words, blocks);
        }
        for (Protocol opened : protocols.subList(1, protocols.size())) {
            blocks.add(new Block.Heading(2, opened.title().in(language)));
            opened.relatives().ifPresent(opening -> blocks.add(Block.paragraph(opening.in(language))));
            boxes(steps(opened), words, blocks);
        }
        blocks.add(new Block.Heading(2, words.say(PaperWord.YOUR_NOTES)));
        blocks.add(new Block.Ruled(8));
        return new Page(
                language, Page.Format.A4, first.title().in(language), PaperMarks.ofAll(protocols, mode, words), blocks);
    }

    private static void boxes(List<Step> steps, PaperWords words, List<Block> blocks) {
        for (Step step : steps) {
            blocks.add(new Block.TickBox(
                    List.of(new Inline.Strong(step.title().in(words.language()))), StepBlocks.of(step.core(), words)));
        }
    }

    /**
     * Their own steps, and those of members and lawyers that the protocol prints for them, in the order of the file. What a
     * coordinator or an admin does is told to relatives by voice and is on no sheet that can be found.
     */
    public static List<Step> steps(Protocol protocol) {
        return protocol.steps().stream()
                .filter(step -> step.role() == Role.RELATIVE
                        || (step.core().printRelatives()
                                && step.role() != Role.COORDINATOR
                                && step.role() != Role.ADMIN))
                .toList();
    }
}
