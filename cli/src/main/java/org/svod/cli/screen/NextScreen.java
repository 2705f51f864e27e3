package org.svod.cli.screen;

import java.util.List;
import java.util.function.Function;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Because;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.term.Role;

/** What is next, whatever it is: a promise, a step, waiting, or the end. */
public final class NextScreen {
    private static final int AWAITED = 4;

    private final IncidentTexts texts;
    private final Words words;
    private final Function<Role, List<StepScreen.Callee>> callees;
    private final Function<StepRef, List<Because>> because;

    /** In the words of {@code texts}; whom to call and what speaks of a step are looked up. */
    public NextScreen(
            IncidentTexts texts,
            Function<Role, List<StepScreen.Callee>> callees,
            Function<StepRef, List<Because>> because) {
        this.texts = texts;
        this.words = texts.words();
        this.callees = callees;
        this.because = because;
    }

    /** Everything about the one next action, one below the other. */
    public Screen of(Next next) {
        return Screen.of().all(action(next)).all(needs(next)).all(more(next)).end();
    }

    /** The action itself: what stands on the screen however small it is. */
    public Screen action(Next next) {
        if (next instanceof Next.KeepPromise promise) {
            return promise(promise.promise());
        }
        if (next instanceof Next.DoStep step) {
            return new StepScreen(texts).action(step.view());
        }
        return Screen.of()
                .text(words.say(next instanceof Next.Waiting ? "incident.waiting" : "incident.nothing-left"))
                .end();
    }

    /** What it needs now. */
    public Screen needs(Next next) {
        if (next instanceof Next.DoStep step) {
            List<StepScreen.Callee> people =
                    step.step() instanceof ContactStep contact ? callees.apply(contact.to()) : List.of();
            return new StepScreen(texts).needs(step.view(), people, because.apply(step.ref()));
        }
        return next instanceof Next.Waiting waiting ? waiting(waiting.awaited()) : Screen.empty();
    }

    /** What is there for who asks for more. */
    public Screen more(Next next) {
        return next instanceof Next.DoStep step
                ? new StepScreen(texts).more(step.view(), because.apply(step.ref()))
                : Screen.empty();
    }

    private Screen promise(PromiseView promise) {
        return Screen.of()
                .action(words.say("incident.now"), words.say("incident.promise-now", promise.to(), promise.what()))
                .item(
                        Mark.OVERDUE,
                        words.say("incident.overdue") + " " + texts.times().withRest(promise.dueAt()))
                .end();
    }

    private Screen waiting(List<Next.Awaited> awaited) {
        Screen.Builder screen = Screen.of();
        awaited.stream().limit(AWAITED).forEach(each -> screen.item(Mark.NONE, line(each)));
        return screen.end();
    }

    private String line(Next.Awaited awaited) {
        String what = words.say("incident.awaited." + awaited.kind().code(), texts.named(awaited.ref()));
        return awaited.at()
                .map(at -> words.say("incident.awaited-at", what, texts.times().withRest(at)))
                .orElse(what);
    }
}
