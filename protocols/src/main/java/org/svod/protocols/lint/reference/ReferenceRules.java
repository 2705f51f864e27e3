package org.svod.protocols.lint.reference;

import java.util.List;
import org.svod.protocols.lint.finding.Rule;

/** The rules of this package. */
public final class ReferenceRules {
    private ReferenceRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new UniqueIds(),
                new KnownSteps(),
                new KnownClocks(),
                new KnownLaws(),
                new KnownMoments(),
                new KnownVariables(),
                new KnownProtocols(),
                new KnownDocuments());
    }
}
