package org.svod.protocols.paper;

import java.time.Instant;
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
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.RunView;
import org.svod.protocols.run.view.StepState;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;

/**
 * A whole run on paper, for when there is no laptop: boxes to tick and lines to write on. Every step carries its name in
 * brackets, so that what was written by hand can be entered later.
 */
public final class RunKit {
    private static final int MOST_PEOPLE = Slots.MAX;

    private final Protocol protocol;
    private final int people;
    private final PaperWords words;
    private final Language language;
    private final Optional<RunOnPaper> known;
    private final String prefix;
    private final List<Block> blocks;

    private RunKit(
            Protocol protocol,
            int people,
            PaperWords words,
            Optional<RunOnPaper> known,
            String prefix,
            List<Block> blocks) {
        this.protocol = protocol;
        this.people = people;
        this.words = words;
        this.language = words.language();
        this.known = known;
        this.prefix = prefix;
        this.blocks = blocks;
    }

    /**
     * The kit of a protocol before anything has happened.
     *
     * @param people for how many people there are lines, 1 to {@value Slots#MAX}
     */
    public static Page of(Protocol protocol, int people, Mode mode, PaperWords words) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw new IllegalArgumentException("not a number of people: " + people);
        }
        List<Block> blocks = new ArrayList<>();
        RunKit kit = new RunKit(protocol, people, words, Optional.empty(), "", blocks);
        kit.head();
        kit.opening();
        kit.roll();
        kit.run();
        return page(List.of(protocol), mode, words, blocks);
    }

    /**
     * The kit of an incident: every run, with what is known filled in and what was done ticked, so that it goes on by hand
     * where the laptop stopped. Runs whose protocol is not at hand are left out.
     *
     * @param name what the incident is called
     * @param headWords the end of the journal as words, at the foot: compared when the kit is entered
     */
    public static Page of(Incident incident, String name, List<String> headWords, Instant now, PaperWords words) {
        List<RunView> runs = incident.runs().stream()
                .filter(run -> run.protocol().isPresent())
                .toList();
        List<PersonView> roll = incident.people();
        int people = roll.isEmpty() ? 1 : roll.get(roll.size() - 1).slot();
        List<Block> blocks = new ArrayList<>();
        for (RunView run : runs) {
            RunOnPaper known = new RunOnPaper(incident, run.number(), now, words.language());
            String prefix = runs.size() == 1 ? "" : "r" + run.number() + "/";
            RunKit kit = new RunKit(run.protocol().orElseThrow(), people, words, Optional.of(known), prefix, blocks);
            boolean first = run.equals(runs.get(0));
            if (!first) {
                blocks.add(new Block.NewSheet());
            }
            kit.head();
            if (first) {
                blocks.add(Block.paragraph(words.say(PaperWord.KIT_OF) + " " + name + ". "
                        + words.say(PaperWord.PRINTED_AT) + " " + known.time(now)));
                kit.opening();
                kit.roll();
            }
            kit.run();
        }
        blocks.add(new Block.Heading(2, words.say(PaperWord.HEAD_WORDS)));
        blocks.add(Block.paragraph(String.join(" ", headWords)));
        List<Protocol> protocols =
                runs.stream().flatMap(run -> run.protocol().stream()).toList();
        return page(protocols, incident.mode(), words, blocks);
    }

    private static Page page(List<Protocol> protocols, Mode mode, PaperWords words, List<Block> blocks) {
        return new Page(
                words.language(),
                Page.Format.A4,
                protocols.get(0).title().in(words.language()),
                PaperMarks.ofAll(protocols, mode, words),
                blocks);
    }

    private void head() {
        blocks.add(new Block.Heading(1, protocol.title().in(language)));
        blocks.add(Block.paragraph(protocol.summary().in(language)));
        blocks.add(Block.paragraph(words.say(PaperWord.KIT_INTRO)));
        blocks.add(Block.paragraph(protocol.id() + " " + protocol.version()));
    }

    private void opening() {
        Optional<String> reported = known.flatMap(run -> run.opening(opened -> run.time(opened.reportedAt())));
        blank(PaperWord.REPORTED_AT, 24, reported);
        blank(PaperWord.PLACE, 40, known.flatMap(run -> run.opening(Opened::place)));
        blank(PaperWord.WHO_TOLD, 32, known.flatMap(run -> run.opening(Opened::caller)));
        // What a call was taken for is a name of ours there, and the title says it better.
        blank(PaperWord.WHAT, 40, Optional.empty());
        blocks.add(new Block.Heading(2, words.say(PaperWord.ROLES)));
        for (RoleNeed need : protocol.roles()) {
            for (int i = 0; i < need.needed(); i++) {
                blocks.add(new Block.Paragraph(List.of(
                        new Inline.Strong(need.title().in(language)),
                        new Inline.Words(". " + words.say(PaperWord.WHO) + " "),
                        new Inline.Gap(16),
                        new Inline.Words("  " + words.say(PaperWord.NUMBER) + " "),
                        new Inline.Gap(16))));
            }
        }
    }

    private void roll() {
        blocks.add(new Block.Heading(2, words.say(PaperWord.PEOPLE)));
        for (int number = 1; number <= people; number++) {
            int slot = number;
            Optional<PersonView> person = known.flatMap(run -> run.person(slot));
            blocks.add(new Block.Paragraph(List.of(
                    new Inline.Words(number + ". " + words.say(PaperWord.NAME) + " "),
                    StepBlocks.filled(person.map(PersonView::name), 20),
                    new Inline.Words("  " + words.say(PaperWord.SEEN) + " "),
                    new Inline.Gap(32))));
        }
    }

    private void run() {
        clocks();
        steps();
        texts(PaperWord.MISTAKES, protocol.mistakes());
        texts(PaperWord.CLOSE_WHEN, protocol.closeWhen());
        texts(PaperWord.QUESTIONS, protocol.reviewQuestions());
    }

    private void clocks() {
        if (!protocol.clocks().isEmpty()) {
            blocks.add(new Block.Heading(2, words.say(PaperWord.CLOCKS)));
        }
        for (ClockDefinition clock : protocol.clocks()) {
            List<Block> below = new ArrayList<>();
            int lines = clock.per() == Per.PERSON ? people : 1;
            for (int number = 1; number <= lines; number++) {
                int slot = number;
                Optional<ClockView> view = known.flatMap(run -> run.clock(clock, slot));
                below.add(new Block.Paragraph(List.of(
                        new Inline.Words(numbered(clock.per(), number) + words.say(PaperWord.BEGAN) + " "),
                        StepBlocks.filled(view.flatMap(ClockView::startedAt).flatMap(this::time), 14),
                        new Inline.Words("  " + words.say(PaperWord.ENDS) + " "),
                        StepBlocks.filled(view.flatMap(ClockView::expires).flatMap(this::time), 14))));
            }
            clock.onExpire().ifPresent(text -> below.add(Block.paragraph(text.in(language))));
            clock.law()
                    .flatMap(protocol::law)
                    .ifPresent(law -> below.add(Block.paragraph(words.say(PaperWord.LAW)
                            + " " + law.cite().in(language) + ". " + words.say(PaperWord.COMPARED_ON) + " "
                            + PaperTimes.day(law.checkedOn(), language))));
            blocks.add(new Block.TickBox(
                    List.of(
                            new Inline.Strong(clock.title().in(language)),
                            new Inline.Words(" [" + prefix + clock.id() + "]")),
                    below));
        }
    }

    private void steps() {
        blocks.add(new Block.NewSheet());
        blocks.add(new Block.Heading(2, words.say(PaperWord.STEPS)));
        for (Step step : protocol.steps()) {
            List<Optional<StepView>> views = views(step);
            List<Block> below = new ArrayList<>();
            below.addAll(StepBlocks.of(step.core(), words));
            step.core()
                    .why()
                    .ifPresent(why -> below.add(Block.paragraph(words.say(PaperWord.WHY) + " " + why.in(language))));
            below.addAll(new StepBlanks(words, known).of(step, views));
            boolean over =
                    views.stream().allMatch(view -> view.filter(RunKit::ended).isPresent());
            blocks.add(new Block.TickBox(
                    over,
                    List.of(
                            new Inline.Strong(step.title().in(language)),
                            new Inline.Words(" (" + role(step) + ") [" + prefix + step.id() + "]")),
                    below));
        }
    }

    /** What does not apply is not ticked: whoever goes on by hand may come to it all the same. */
    private static boolean ended(StepView view) {
        return view.state().isOver() && view.state() != StepState.NOT_APPLICABLE;
    }

    /** The step as it stands: once, or for each person in turn; empty where nothing is known. */
    private List<Optional<StepView>> views(Step step) {
        List<Optional<StepView>> views = new ArrayList<>();
        int lines = step.per() == Per.PERSON ? people : 1;
        for (int number = 1; number <= lines; number++) {
            int slot = number;
            views.add(known.flatMap(run -> run.step(step, slot)));
        }
        return views;
    }

    private Optional<String> time(Instant at) {
        return known.map(run -> run.time(at));
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

    private void blank(PaperWord word, int length, Optional<String> value) {
        blocks.add(new Block.Paragraph(
                List.of(new Inline.Words(words.say(word) + " "), StepBlocks.filled(value, length))));
    }

    static String numbered(Per per, int number) {
        return per == Per.PERSON ? number + ". " : "";
    }
}
