package org.svod.protocols.compare;

import java.util.List;
import org.svod.protocols.term.LocalizedText;

/**
 * One clock or step that is not in both versions as it was.
 *
 * @param how what became of it
 * @param id its name within the protocol
 * @param title what it is called: in the new version, or in the old one if it is gone
 * @param fields what differs, by the words of the file format; empty unless it changed
 */
public record Changed(How how, String id, LocalizedText title, List<String> fields) {
    /** Copies the list. */
    public Changed {
        fields = List.copyOf(fields);
    }

    /** What became of it. */
    public enum How {
        /** Only in the new version. */
        ADDED,
        /** Only in the old version. */
        REMOVED,
        /** In both, with a difference. */
        CHANGED
    }
}
