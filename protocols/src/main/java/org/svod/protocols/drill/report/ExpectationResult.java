package org.svod.protocols.drill.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.svod.protocols.drill.Expectation;
import org.svod.protocols.drill.Inject;

/**
 * What came of something expected.
 *
 * @param inject after which inject
 * @param expectation what
 * @param weight its weight times its objective's
 * @param sentAt when the inject was given
 * @param limit until when it was on time
 * @param doneAt when it was done, perhaps before the inject
 * @param mark how well
 */
public record ExpectationResult(
        Inject inject,
        Expectation expectation,
        int weight,
        Instant sentAt,
        Instant limit,
        Optional<Instant> doneAt,
        Mark mark) {
    /** What it is compared by between two runs: {@code knock step:who-at-door}. */
    public String key() {
        return inject.id() + " " + expectation.deed().written();
    }

    /** How many minutes after the inject it was done, 0 if before it; absent if it was not. */
    public OptionalLong delayMinutes() {
        return doneAt.isPresent()
                ? OptionalLong.of(
                        Math.max(0, Duration.between(sentAt, doneAt.get()).toMinutes()))
                : OptionalLong.empty();
    }
}
