package org.svod.cli.screen;

import java.util.List;
import java.util.Optional;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Because;
import org.svod.desk.precedent.Contradiction;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.protocols.Law;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.LocalizedText;

/** A protocol to be read from top to bottom: what for, how to talk, steps, time limits with their law, mistakes. */
public final class ProtocolScreen {
    private final Words words;

    /** In the language of {@code words}. */
    public ProtocolScreen(Words words) {
        this.words = words;
    }

    /** The whole protocol, each step with what speaks of it; {@code own} are the precedents of the vault, if it is open. */
    public Screen of(Protocol protocol, List<OwnPrecedent> own) {
        Screen.Builder screen = Screen.of();
        if (protocol.isDraft()) {
            screen.text(words.say("common.draft-sentence")).gap();
        }
        screen.text(words.of(protocol.title()) + " · " + protocol.id() + " " + protocol.version());
        screen.text(words.of(protocol.summary()));
        Contradiction.in(protocol, own)
                .forEach(each -> screen.item(
                        Mark.SOON,
                        words.say(
                                "protocol.contradicted-step",
                                protocol.step(each.step())
                                        .map(step -> words.of(step.title()))
                                        .orElse(""),
                                each.precedent())));
        protocol.treatPerson().ifPresent(text -> screen.gap().text(plain(text)));
        screen.gap().text(words.say("protocol.steps"));
        for (Step step : protocol.steps()) {
            step(screen, step);
            screen.all(new BecauseLines(words).whole(Because.of(protocol, step.id(), own)));
        }
        screen.gap().text(words.say("protocol.clocks"));
        for (ClockDefinition clock : protocol.clocks()) {
            clock(screen, protocol, clock);
        }
        if (!protocol.mistakes().isEmpty()) {
            screen.gap().text(words.say("protocol.mistakes"));
            protocol.mistakes().forEach(mistake -> screen.item(Mark.NO, words.of(mistake)));
        }
        return screen.end();
    }

    private void step(Screen.Builder screen, Step step) {
        screen.gap()
                .item(
                        Mark.NONE,
                        words.of(step.title()) + " ("
                                + words.say("incident.role." + step.role().code()) + ")");
        detail(screen, "incident.say", step.core().say());
        detail(screen, "incident.never", step.core().never());
        detail(screen, "incident.if-refused", step.core().ifRefused());
        detail(screen, "incident.why", step.core().why());
        step.core().text().ifPresent(text -> screen.text(plain(text)));
    }

    private void detail(Screen.Builder screen, String label, Optional<LocalizedText> text) {
        text.ifPresent(said -> screen.detail(words.say(label), words.of(said)));
    }

    private void clock(Screen.Builder screen, Protocol protocol, ClockDefinition clock) {
        screen.item(Mark.NONE, words.of(clock.title()));
        clock.law().flatMap(protocol::law).ifPresent(law -> screen.detail(words.say("protocol.law"), law(law)));
        detail(screen, "protocol.exceptions", clock.exceptions());
    }

    private String law(Law law) {
        return words.say(
                "protocol.law-line",
                words.of(law.cite()),
                words.say("protocol.confidence." + law.confidence().code()),
                law.checkedOn());
    }

    /** Markdown as the plain text it means. */
    private String plain(LocalizedText text) {
        return TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(words.of(text)));
    }
}
