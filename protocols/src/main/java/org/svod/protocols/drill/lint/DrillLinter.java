package org.svod.protocols.drill.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.yaml.Place;

/** Judges drills. Pure: the same file beside the same protocols gives the same findings, in the order of the file. */
public final class DrillLinter {
    private static final List<DrillRule> RULES =
            List.of(new DrillNames(), new DrillDeeds(), new DrillConditions(), new DrillTimes(), new DrillTexts());

    private DrillLinter() {}

    /** Judges a drill beside the protocols that are known. */
    public static List<DrillFinding> lint(DrillSource source, List<Protocol> known) {
        DrillSubject subject = new DrillSubject(source, known);
        List<DrillFinding> findings = new ArrayList<>();
        DrillRule.Report report = (code, path, details) -> {
            Place place = source.positions().of(path);
            findings.add(new DrillFinding(code, place.line(), place.column(), List.of(details)));
        };
        RULES.forEach(rule -> rule.check(subject, report));
        Collections.sort(findings);
        return List.copyOf(findings);
    }
}
