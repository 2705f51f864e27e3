package org.svod.cli.command.line;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known name nearest to a mistyped one, by edit distance; none if nothing is near. */
public final class Nearest {
    private static final int NEAR = 2;

    private Nearest() {}

    public static Optional<String> of(String typed, List<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= NEAR || (typed.length() > 1 && name.startsWith(typed)))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
