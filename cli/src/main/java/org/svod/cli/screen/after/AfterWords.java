package org.svod.cli.screen.after;

import java.util.function.UnaryOperator;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.protocols.run.event.AfterEvent;

/** Entries about what was decided beside the protocols, each in one sentence; with names and texts, or without. */
public final class AfterWords implements AfterEvent.Visitor<String> {
    private final Words words;
    private final ShownTime times;
    private final UnaryOperator<String> named;
    private final boolean bare;

    private AfterWords(Words words, ShownTime times, UnaryOperator<String> named, boolean bare) {
        this.words = words;
        this.times = times;
        this.named = named;
        this.bare = bare;
    }

    /** Everything; {@code named} says what a step, a limit or a promise is called. */
    public static AfterWords whole(Words words, ShownTime times, UnaryOperator<String> named) {
        return new AfterWords(words, times, named, false);
    }

    /** Nothing that somebody typed. */
    public static AfterWords bare(Words words, ShownTime times) {
        return new AfterWords(words, times, UnaryOperator.identity(), true);
    }

    @Override
    public String consentGiven(AfterEvent.ConsentGiven event) {
        String said = words.say(
                "after.consent",
                event.slots(),
                words.say("after.consent." + event.answer().code()));
        return said + tail(event.source());
    }

    @Override
    public String publicityDecided(AfterEvent.PublicityDecided event) {
        String choice = words.say("after.choice." + event.choice().code());
        String until = times.at(event.until());
        return bare
                ? words.say("after.decided-bare", choice, until)
                : words.say("after.decided", choice, event.by(), until, event.forLoud(), event.forQuiet());
    }

    @Override
    public String publicityEnded(AfterEvent.PublicityEnded event) {
        return words.say("after.outcome") + tail(event.what());
    }

    @Override
    public String fileWritten(AfterEvent.FileWritten event) {
        if (bare) {
            return words.say("after.file-bare");
        }
        String key = "after.file." + event.content();
        return words.say("after.file", event.form(), words.has(key) ? words.say(key) : event.content());
    }

    @Override
    public String reviewNoted(AfterEvent.ReviewNoted event) {
        String topic = words.say("after.topic." + event.topic().code());
        String about = bare || event.about().isBlank() ? "" : " (" + named.apply(event.about()) + ")";
        return topic + about + tail(event.text());
    }

    @Override
    public String actionAgreed(AfterEvent.ActionAgreed event) {
        String due = times.at(event.due());
        return bare
                ? words.say("after.action-bare", event.number(), due)
                : words.say("after.action", event.number(), event.owner(), due, event.what());
    }

    @Override
    public String actionEnded(AfterEvent.ActionEnded event) {
        return words.say("after.action." + event.end().code(), event.number()) + tail(event.note());
    }

    @Override
    public String changeProposed(AfterEvent.ChangeProposed event) {
        return bare ? words.say("after.change-bare") : words.say("after.change", event.protocol()) + tail(event.text());
    }

    private String tail(String text) {
        return bare || text.isBlank() ? "" : ": " + text;
    }
}
