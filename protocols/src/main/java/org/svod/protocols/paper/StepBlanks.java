package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.clock.Per;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;

/** Where the answers of a step are written by hand. */
final class StepBlanks {
    private StepBlanks() {}

    static List<Block> of(Step step, int people, PaperWords words) {
        List<Block> blocks = new ArrayList<>();
        if (step instanceof ContactStep contact) {
            List<Inline> tries = new ArrayList<>(List.of(new Inline.Words(words.say(PaperWord.TRIES))));
            for (int i = 1; i <= contact.tries(); i++) {
                tries.add(new Inline.Words("  " + i + ". "));
                tries.add(new Inline.Gap(8));
            }
            blocks.add(new Block.Paragraph(tries));
        }
        int lines = step.core().per() == Per.PERSON ? people : 1;
        for (int number = 1; number <= lines; number++) {
            String before = RunKit.numbered(step.core().per(), number);
            if (step instanceof DecisionStep decision) {
                options(decision, before, words, blocks);
            }
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Words(before + words.say(PaperWord.DONE_AT) + " "),
                    new Inline.Gap(10),
                    new Inline.Words("  " + words.say(PaperWord.WRITTEN_DOWN) + " "),
                    new Inline.Gap(step instanceof RecordStep ? 40 : 24))));
        }
        if (step.core().ifRefused().isPresent()) {
            blocks.add(StepBlocks.blank(PaperWord.WHO_REFUSED, 40, words));
        }
        return blocks;
    }

    private static void options(DecisionStep decision, String before, PaperWords words, List<Block> blocks) {
        if (!before.isEmpty()) {
            blocks.add(Block.paragraph(before.strip()));
        }
        decision.options()
                .forEach(option -> blocks.add(new Block.TickBox(
                        List.of(new Inline.Words(option.label().in(words.language()) + " [" + option.id() + "]")),
                        List.of())));
    }
}
