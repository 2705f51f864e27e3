package org.svod.protocols.drill.report;

import java.util.OptionalInt;

/**
 * What was reached of what could be reached.
 *
 * @param halves twice the weight reached, at least 0
 * @param weight the weight that could be reached
 */
public record Score(int halves, int weight) {
    /** Nothing could be reached. */
    public static final Score NONE = new Score(0, 0);

    public Score {
        if (halves < 0 || weight < 0 || halves > 2 * weight) {
            throw new IllegalArgumentException("not a score: " + halves + "/" + weight);
        }
    }

    /** In percent, a half rounded up; absent if nothing could be reached. */
    public OptionalInt percent() {
        return weight == 0 ? OptionalInt.empty() : OptionalInt.of((halves * 100 + weight) / (2 * weight));
    }
}
