package org.svod.protocols.run.view;

import java.util.List;
import org.svod.protocols.run.event.EntryId;

/**
 * An entry that makes no sense after those before it. It is kept and shown, and changes nothing.
 *
 * @param entry the entry
 * @param reasons which rules it breaks
 */
public record FoldProblem(EntryId entry, List<Reason> reasons) {
    public FoldProblem {
        reasons = List.copyOf(reasons);
    }
}
