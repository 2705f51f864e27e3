package org.svod.protocols.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.Rule;
import org.svod.protocols.lint.finding.Subject;
import org.svod.protocols.lint.flow.FlowRules;
import org.svod.protocols.lint.reference.ReferenceRules;
import org.svod.protocols.lint.text.TextRules;
import org.svod.protocols.lint.trust.TrustRules;
import org.svod.protocols.yaml.Place;

/** Judges protocols. Pure: the same file on the same day gives the same findings, in the order of the file. */
public final class ProtocolLinter {
    private ProtocolLinter() {}

    /** Judges a protocol on its own; every subprotocol but itself counts as unknown. */
    public static List<Finding> lint(ProtocolSource source, LocalDate today) {
        return lint(source, List.of(), today);
    }

    /** Judges a protocol among others that it may refer to. */
    public static List<Finding> lint(ProtocolSource source, List<Protocol> others, LocalDate today) {
        Subject subject = new Subject(source, others, today);
        List<Finding> findings = new ArrayList<>();
        rules().forEach(rule -> rule.check(subject, (path, details) -> {
            Place place = source.positions().of(path);
            findings.add(new Finding(rule.code(), place.line(), place.column(), List.of(details)));
        }));
        Collections.sort(findings);
        return List.copyOf(findings);
    }

    static Stream<Rule> rules() {
        return Stream.of(ReferenceRules.all(), FlowRules.all(), TrustRules.all(), TextRules.all())
                .flatMap(List::stream);
    }
}
