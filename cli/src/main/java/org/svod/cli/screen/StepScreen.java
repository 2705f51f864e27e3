package org.svod.cli.screen;

import java.util.List;
import java.util.Optional;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Because;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/** One step as the next action: what to do, who, what to say, whom to call, what not to do. */
public final class StepScreen {
    private final IncidentTexts texts;
    private final Words words;

    /** Somebody who can be called: an alias and a number. */
    public record Callee(String alias, String phone) {}

    /** Steps in the words of {@code texts}. */
    public StepScreen(IncidentTexts texts) {
        this.texts = texts;
        this.words = texts.words();
    }

    /** The action itself, and whose it is if not the coordinator's. */
    public Screen action(StepView view) {
        String title = words.of(view.step().title());
        String named = view.ref().slot().isPresent()
                ? title + " · " + texts.person(view.ref().slot().getAsInt())
                : title;
        Screen.Builder screen = Screen.of().action(words.say("incident.now"), named);
        if (view.overdue()) {
            view.due()
                    .ifPresent(due -> screen.item(
                            Mark.OVERDUE,
                            words.say("incident.overdue") + " " + texts.times().withRest(due)));
        }
        return screen.end();
    }

    /** What it needs now, the most needed first. */
    public Screen needs(StepView view, List<Callee> callees, List<Because> because) {
        Step step = view.step();
        Screen.Builder screen = Screen.of();
        if (step.role() != Role.COORDINATOR) {
            screen.detail(
                    words.say("incident.who"),
                    words.say("incident.role." + step.role().code()));
        }
        contact(screen, view, callees);
        detail(screen, "incident.say", step.core().say());
        if (!view.overdue()) {
            view.due()
                    .ifPresent(due -> screen.detail(
                            words.say("incident.due"), texts.times().withRest(due)));
        }
        screen.all(new BecauseLines(words).doubts(because));
        detail(screen, "incident.never", step.core().never());
        detail(screen, "incident.if-refused", step.core().ifRefused());
        return screen.end();
    }

    /** Why, the long text, and the precedents. */
    public Screen more(StepView view, List<Because> because) {
        Screen.Builder screen = Screen.of();
        detail(screen, "incident.why", view.step().core().why());
        detail(screen, "incident.more", view.step().core().text());
        return screen.all(new BecauseLines(words).whole(because)).end();
    }

    private void contact(Screen.Builder screen, StepView view, List<Callee> callees) {
        if (!(view.step() instanceof ContactStep contact)) {
            return;
        }
        for (Callee callee : callees) {
            screen.item(Mark.NONE, words.say("incident.call-contact", callee.alias(), callee.phone()));
        }
        if (callees.isEmpty()) {
            screen.item(
                    Mark.NONE,
                    words.say(
                            "incident.no-contacts",
                            words.say("incident.role." + contact.to().code())));
        }
        if (!view.attempts().isEmpty()) {
            screen.item(Mark.NONE, words.say("incident.attempt", view.attempts().size() + 1, contact.tries()));
        }
        detail(screen, "incident.say", contact.message());
    }

    private void detail(Screen.Builder screen, String label, Optional<LocalizedText> text) {
        text.ifPresent(said -> screen.detail(words.say(label), words.of(said)));
    }
}
