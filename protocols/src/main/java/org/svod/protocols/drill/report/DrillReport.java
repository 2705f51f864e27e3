package org.svod.protocols.drill.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.drill.DrillId;

/**
 * What one run of a drill showed.
 *
 * @param drill which drill
 * @param version in which version
 * @param startedAt when it was played
 * @param expected what was expected after the injects that were given, in the order of the file
 * @param wrong what made things worse, in the order of the file
 * @param total the score, with the wrong acts taken away
 * @param objectives the score of each objective, without the wrong acts
 * @param people the score of each person over what was given to their roles, without the wrong acts
 */
public record DrillReport(
        DrillId drill,
        ProtocolVersion version,
        Instant startedAt,
        List<ExpectationResult> expected,
        List<WrongResult> wrong,
        Score total,
        Map<String, Score> objectives,
        Map<String, Score> people) {
    public DrillReport {
        expected = List.copyOf(expected);
        wrong = List.copyOf(wrong);
        objectives = Collections.unmodifiableMap(new LinkedHashMap<>(objectives));
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    /** What came of everything expected, by {@link ExpectationResult#key}; of two with one key, of the first. */
    public Map<String, StepChange.Came> came() {
        Map<String, StepChange.Came> came = new LinkedHashMap<>();
        expected.forEach(
                result -> came.putIfAbsent(result.key(), new StepChange.Came(result.mark(), result.delayMinutes())));
        return came;
    }
}
