package org.svod.protocols.drill.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.term.LocalizedText;

/** Something to talk about right after a drill. */
public sealed interface HotWashPoint {
    /** How many missed expectations are brought up; with more, nobody listens. */
    int MOST_MISSED = 3;

    /** Something that made things worse. */
    record Wrong(WrongResult result) implements HotWashPoint {}

    /** Something expected that came late or never. */
    record Missed(ExpectationResult result) implements HotWashPoint {}

    /** A question of the drill. */
    record Question(LocalizedText text) implements HotWashPoint {}

    /** What to talk about: wrong acts, the weightiest of what was missed, then the drill's own questions. */
    static List<HotWashPoint> agenda(Drill drill, DrillReport report) {
        List<HotWashPoint> points = new ArrayList<>();
        report.wrong().forEach(result -> points.add(new Wrong(result)));
        report.expected().stream()
                .filter(result -> result.mark() == Mark.LATE || result.mark() == Mark.NEVER)
                .sorted(Comparator.comparingInt(ExpectationResult::weight).reversed())
                .limit(MOST_MISSED)
                .forEach(result -> points.add(new Missed(result)));
        drill.hotWash().forEach(text -> points.add(new Question(text)));
        return List.copyOf(points);
    }
}
