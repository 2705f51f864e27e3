package org.svod.protocols.lint.flow;

import java.util.List;
import org.svod.protocols.lint.finding.Rule;

/** The rules of this package. */
public final class FlowRules {
    private FlowRules() {}

    /** All of them. */
    public static List<Rule> all() {
        return List.of(
                new ReachableSteps(),
                new NoCircles(),
                new ShallowSubprotocols(),
                new EveryPathEnds(),
                new EnoughOptions(),
                new LiveOptions(),
                new ContactFallback(),
                new AskedAnchors());
    }
}
