package org.svod.vault.export;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a check of an export found.
 *
 * @param whole whether the contents of the entries are in it
 * @param incident the id of the incident, 32 hex digits; empty if it cannot be read
 * @param made when it was made, as it stands there
 * @param entries how many entries there are
 * @param others how many rows of something else are in it, as digests
 * @param gaps how often rows were left out, so that the chain is not shown from end to end
 * @param head the six words for the ends of all chains, as it says
 * @param key the six words for the key that signed it; empty if there is none
 * @param findings what is wrong, in the order of the file; nothing if every byte is as it was signed
 */
public record ExportVerdict(
        boolean whole,
        String incident,
        String made,
        int entries,
        int others,
        int gaps,
        List<String> head,
        List<String> key,
        List<Finding> findings) {
    /** Copies its lists. */
    public ExportVerdict {
        head = List.copyOf(head);
        key = List.copyOf(key);
        findings = List.copyOf(findings);
    }

    /** Whether every byte is as it was signed. */
    public boolean ok() {
        return findings.isEmpty();
    }

    /** What does not fit. */
    public enum What {
        /** It is no export, or of a newer Svod. */
        FORMAT,
        /** The text is not the one that was signed. */
        TEXT,
        /** A line of the seal is not as it was written. */
        SEAL,
        /** The digest is not that of the contents. */
        DIGEST,
        /** It does not follow the row before it. */
        LINK,
        /** The six words are not those of the chains. */
        HEAD,
        /** Nobody signed exactly this. */
        SIGNATURE
    }

    /**
     * One thing that is wrong.
     *
     * @param what it is
     * @param entry at which entry; empty if before, between or after them
     */
    public record Finding(What what, OptionalInt entry) {}
}
