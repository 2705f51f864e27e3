package org.svod.protocols.duty;

import java.util.List;

/**
 * A stretch of time during which the same people are on.
 *
 * @param span when
 * @param who their aliases, the first to be called first; nobody if empty
 */
public record Watch(Span span, List<String> who) {
    /** Copies its list. */
    public Watch {
        who = List.copyOf(who);
    }

    /** Whether nobody is on. */
    public boolean isGap() {
        return who.isEmpty();
    }

    /** Whether more than one is on. */
    public boolean isOverlap() {
        return who.size() > 1;
    }
}
