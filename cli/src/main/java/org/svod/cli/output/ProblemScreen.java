package org.svod.cli.output;

import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;

/** A problem as its three lines; the last one stands alone so that it can be typed. */
public final class ProblemScreen {
    private ProblemScreen() {}

    /** What happened, why, what to type now. */
    public static Screen of(Problem problem, Words words) {
        String key = "errors." + problem.id();
        return Screen.of()
                .text(words.say(key + ".what", problem.arguments()))
                .text(words.say(key + ".why", problem.arguments()))
                .text(words.say(key + ".now", problem.arguments()))
                .end();
    }
}
