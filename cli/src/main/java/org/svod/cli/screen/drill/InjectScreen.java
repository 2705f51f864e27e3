package org.svod.cli.screen.drill;

import java.time.Instant;
import java.util.stream.Collectors;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.drill.Inject;

/** A piece of the story: what happens, to whom, how; whose ears it is not for; advice for whoever leads. */
public final class InjectScreen {
    private final DrillTexts texts;
    private final DrillRun run;
    private final Words words;

    /** Pieces of the story of {@code run}. */
    public InjectScreen(DrillTexts texts, DrillRun run) {
        this.texts = texts;
        this.run = run;
        this.words = texts.words();
    }

    /** Everything about it, one below the other. */
    public Screen of(Inject inject, Instant now) {
        return Screen.of()
                .banner(true, texts.banner(run))
                .all(what(inject, now))
                .all(more(inject))
                .end();
    }

    /** What happens, and to whom it is told. */
    public Screen what(Inject inject, Instant now) {
        return Screen.of()
                .text(words.say(
                        "drill.story-time",
                        run.session().storyTime(now).withSecond(0).withNano(0)))
                .action(words.say("drill.happens"), words.of(inject.text()))
                .detail(
                        words.say("drill.to"),
                        words.say("drill.to-via", texts.role(run.drill(), inject.to()), texts.via(inject.via())))
                .end();
    }

    /** What only whoever leads the drill needs. */
    public Screen more(Inject inject) {
        Screen.Builder screen = Screen.of();
        if (!inject.hideFrom().isEmpty()) {
            String roles = inject.hideFrom().stream()
                    .sorted()
                    .map(role -> texts.role(run.drill(), role))
                    .collect(Collectors.joining(", "));
            screen.item(Mark.NO, words.say("drill.hide-from", roles));
        }
        inject.facilitator().ifPresent(advice -> screen.detail(words.say("drill.facilitator"), words.of(advice)));
        return screen.end();
    }
}
