package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.Per;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;

/**
 * A whole run on paper, for when there is no laptop: boxes to tick and lines to write on. Every step carries its name in
 * brackets, so that what was written by hand can be entered later.
 */
public final class RunKit {
    private static final int MOST_PEOPLE = 99;

    private final Protocol protocol;
    private final int people;
    private final PaperWords words;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();

    private RunKit(Protocol protocol, int people, PaperWords words) {
        this.protocol = protocol;
        this.people = people;
        this.words = words;
        this.language = words.language();
    }

    /**
     * The kit.
     *
     * @param people for how many people there are lines, 1 to 99
     */
    public static Page of(Protocol protocol, int people, Mode mode, PaperWords words) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("not a number of people: " + people);
        }
        RunKit kit = new RunKit(protocol, people, words);
        kit.head();
        kit.roll();
        kit.clocks();
        kit.steps();
        kit.texts(PaperWord.MISTAKES, protocol.mistakes());
        kit.texts(PaperWord.CLOSE_WHEN, protocol.closeWhen());
        kit.texts(PaperWord.QUESTIONS, protocol.reviewQuestions());
        return new Page(
                words.language(),
                Page.Format.A4,
                protocol.title().in(words.language()),
                PaperMarks.of(protocol, mode, words),
                kit.blocks);
    }

    private void head() {
        blocks.add(new Block.Heading(1, protocol.title().in(language)));
        blocks.add(Block.paragraph(protocol.summary().in(language)));
        blocks.add(Block.paragraph(words.say(PaperWord.KIT_INTRO)));
        blocks.add(Block.paragraph(protocol.id() + " " + protocol.version()));
        blank(PaperWord.REPORTED_AT, 24);
        blank(PaperWord.PLACE, 40);
        blank(PaperWord.WHO_TOLD, 32);
        blank(PaperWord.WHAT, 40);
        blocks.add(new Block.Heading(2, words.say(PaperWord.ROLES)));
        for (RoleNeed need : protocol.roles()) {
            for (int i = 0; i < need.needed(); i++) {
                blocks.add(new Block.Paragraph(List.of(
                        new Inline.Strong(need.title().in(language)),
                        new Inline.Words(". " + words.say(PaperWord.WHO) + " "),
                        new Inline.Gap(20),
                        new Inline.Words("  " + words.say(PaperWord.NUMBER) + " "),
                        new Inline.Gap(20))));
            }
        }
    }

    private void roll() {
        blocks.add(new Block.Heading(2, words.say(PaperWord.PEOPLE)));
        for (int number = 1; number <= people; number++) {
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Words(number + ". " + words.say(PaperWord.NAME) + " "),
                    new Inline.Gap(28),
                    new Inline.Words("  " + words.say(PaperWord.SEEN) + " "),
                    new Inline.Gap(40))));
        }
    }

    private void clocks() {
        if (!protocol.clocks().isEmpty()) {
            blocks.add(new Block.Heading(2, words.say(PaperWord.CLOCKS)));
        }
        for (ClockDefinition clock : protocol.clocks()) {
            List<Block> below = new ArrayList<>();
            int lines = clock.per() == Per.PERSON ? people : 1;
            for (int number = 1; number <= lines; number++) {
                below.add(new Block.Paragraph(List.of(
                        new Inline.Words(numbered(clock.per(), number) + words.say(PaperWord.BEGAN) + " "),
                        new Inline.Gap(14),
                        new Inline.Words("  " + words.say(PaperWord.ENDS) + " "),
                        new Inline.Gap(14))));
            }
            clock.onExpire().ifPresent(text -> below.add(Block.paragraph(text.in(language))));
            clock.law()
                    .flatMap(protocol::law)
                    .ifPresent(law -> below.add(Block.paragraph(words.say(PaperWord.LAW)
                            + " " + law.cite().in(language) + ". " + words.say(PaperWord.COMPARED_ON) + " "
                            + PaperTimes.day(law.checkedOn(), language))));
            blocks.add(new Block.TickBox(
                    List.of(new Inline.Strong(clock.title().in(language)), new Inline.Words(" [" + clock.id() + "]")),
                    below));
        }
    }

    private void steps() {
        blocks.add(new Block.NewSheet());
        blocks.add(new Block.Heading(2, words.say(PaperWord.STEPS)));
        for (Step step : protocol.steps()) {
            List<Block> below = new ArrayList<>();
            below.addAll(StepBlocks.of(step.core(), words));
            step.core()
                    .why()
                    .ifPresent(why -> below.add(Block.paragraph(words.say(PaperWord.WHY) + " " + why.in(language))));
            below.addAll(StepBlanks.of(step, people, words));
            blocks.add(new Block.TickBox(
                    List.of(
                            new Inline.Strong(step.title().in(language)),
                            new Inline.Words(" (" + role(step) + ") [" + step.id() + "]")),
                    below));
        }
    }

    /** The title which this protocol gives the role; the protocol's own list may lack it. */
    private String role(Step step) {
        Optional<LocalizedText> title = protocol.roles().stream()
                .filter(need -> need.role() == step.role())
                .map(RoleNeed::title)
                .findFirst();
        return title.map(text -> text.in(language)).orElse(step.role().code());
    }

    private void texts(PaperWord heading, List<LocalizedText> texts) {
        if (!texts.isEmpty()) {
            blocks.add(new Block.Heading(2, words.say(heading)));
            blocks.add(new Block.Items(texts.stream()
                    .map(text -> List.of(Inline.words(text.in(language))))
                    .toList()));
        }
    }

    private void blank(PaperWord word, int length) {
        blocks.add(StepBlocks.blank(word, length, words));
    }

    static String numbered(Per per, int number) {
        return per == Per.PERSON ? number + ". " : "";
    }
}
