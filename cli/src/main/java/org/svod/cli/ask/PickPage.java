package org.svod.cli.ask;

import java.util.List;
import java.util.function.Predicate;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;

/**
 * One page of a list that something is picked from: digits 1 to 8, as many lines as fit, 9 for the rest of a longer list, 0
 * back.
 *
 * @param screen what is shown
 * @param shown how many of the list stand on it
 */
record PickPage(Screen screen, int shown) {
    private static final int MOST = 8;

    /** The page that begins with label {@code from}; where not even one fits, as many as digits allow. */
    static PickPage of(Screen head, List<String> labels, int from, String back, Words words, Predicate<Screen> fits) {
        int most = Math.min(MOST, labels.size() - from);
        for (int count = most; count > 0; count--) {
            PickPage page = page(head, labels, from, count, back, words);
            if (fits.test(page.screen())) {
                return page;
            }
        }
        return page(head, labels, from, most, back, words);
    }

    private static PickPage page(Screen head, List<String> labels, int from, int count, String back, Words words) {
        Screen.Builder screen = Screen.of().all(head);
        for (int i = 0; i < count; i++) {
            screen.choice("" + (i + 1), labels.get(from + i));
        }
        if (from + count < labels.size()) {
            screen.choice(Sheet.TURN, words.say("guide.more-of-them"));
        } else if (from > 0) {
            screen.choice(Sheet.TURN, words.say("guide.from-the-start"));
        }
        return new PickPage(screen.choice("0", back).end(), count);
    }
}
