package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.run.view.StepView.Attempt;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.Step;

/** Where the answers of a step are written by hand, with what is known already. */
record StepBlanks(PaperWords words, Optional<RunOnPaper> known) {
    /**
     * The blanks.
     *
     * @param views the step as it stands, once or for each person in turn; empty where nothing is known
     */
    List<Block> of(Step step, List<Optional<StepView>> views) {
        List<Block> blocks = new ArrayList<>();
        if (step instanceof ContactStep contact) {
            blocks.add(tries(contact, views.get(0).map(StepView::attempts).orElse(List.of())));
        }
        for (int i = 0; i < views.size(); i++) {
            Optional<StepView> view = views.get(i);
            String before = RunKit.numbered(step.core().per(), i + 1);
            if (step instanceof DecisionStep decision) {
                options(decision, before, view.flatMap(StepView::chosen), blocks);
            }
            Optional<StepView> over = view.filter(one -> one.state().isOver());
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Words(before + words.say(PaperWord.DONE_AT) + " "),
                    StepBlocks.filled(
                            over.filter(one -> one.state() == StepState.DONE)
                                    .flatMap(StepView::since)
                                    .flatMap(at -> known.map(run -> run.time(at))),
                            10),
                    new Inline.Words("  " + words.say(PaperWord.WRITTEN_DOWN) + " "),
                    StepBlocks.filled(over.map(StepView::result), step instanceof RecordStep ? 40 : 24))));
        }
        if (step.core().ifRefused().isPresent()) {
            blocks.add(StepBlocks.blank(PaperWord.WHO_REFUSED, 40, words));
        }
        return blocks;
    }

    private Block tries(ContactStep contact, List<Attempt> made) {
        List<Inline> tries = new ArrayList<>(List.of(new Inline.Words(words.say(PaperWord.TRIES))));
        for (int i = 1; i <= Math.max(contact.tries(), made.size()); i++) {
            Optional<String> at = i > made.size()
                    ? Optional.empty()
                    : Optional.of(made.get(i - 1)).flatMap(one -> known.map(run -> run.time(one.at())));
            tries.add(new Inline.Words("  " + i + ". "));
            tries.add(StepBlocks.filled(at, 8));
        }
        return new Block.Paragraph(tries);
    }

    private void options(DecisionStep decision, String before, Optional<String> chosen, List<Block> blocks) {
        if (!before.isEmpty()) {
            blocks.add(Block.paragraph(before.strip()));
        }
        decision.options()
                .forEach(option -> blocks.add(new Block.TickBox(
                        chosen.filter(option.id()::equals).isPresent(),
                        List.of(new Inline.Words(option.label().in(words.language()) + " [" + option.id() + "]")),
                        List.of())));
    }
}
