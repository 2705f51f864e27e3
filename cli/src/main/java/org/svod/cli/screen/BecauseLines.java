package org.svod.cli.screen;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Because;
import org.svod.desk.precedent.Verdict;

/** Because of what a step is as it is, or is in doubt. */
final class BecauseLines {
    private final Words words;

    BecauseLines(Words words) {
        this.words = words;
    }

    /** Each in full: when, where, what, and who said so. */
    Screen whole(List<Because> all) {
        Screen.Builder screen = Screen.of();
        for (Because each : all) {
            boolean failed = each.verdict() == Verdict.FAILED;
            String what = each.what().map(text -> ": " + words.of(text)).orElse("");
            String source =
                    each.source().map(text -> " (" + words.of(text) + ")").orElse("");
            screen.detail(
                    words.say(failed ? "incident.because-failed" : "incident.because"), when(each) + what + source);
        }
        return screen.end();
    }

    /** Only what speaks against the step, one short line each: whoever is about to take it must see it. */
    Screen doubts(List<Because> all) {
        Screen.Builder screen = Screen.of();
        all.stream()
                .filter(each -> each.verdict() == Verdict.FAILED)
                .forEach(each -> screen.item(Mark.SOON, words.say("incident.because-doubt", when(each))));
        return screen.end();
    }

    private String when(Because because) {
        List<String> parts = new ArrayList<>();
        because.on().ifPresent(on -> parts.add(on.toString()));
        because.place().ifPresent(place -> parts.add(words.of(place)));
        return parts.isEmpty() ? words.say("incident.because-nowhere") : String.join(", ", parts);
    }
}
