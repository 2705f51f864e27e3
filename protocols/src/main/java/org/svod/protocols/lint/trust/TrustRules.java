package org.svod.protocols.lint.trust;

import java.util.List;
import org.svod.protocols.lint.finding.Rule;

/** The rules of this package. */
public final class TrustRules {
    private TrustRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new LimitsHaveLaw(),
                new LawsCheckedLately(),
                new ReviewSoonEnough(),
                new ReviewNotOverdue(),
                new WipeHasGate(),
                new WipeIsChosen(),
                new ActiveIsApproved(),
                new RolesAreListed(),
                new PrecedentsAreOver(),
                new FailuresAreReviewed());
    }
}
