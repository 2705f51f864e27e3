package org.svod.vault.store;

import java.util.List;
import java.util.Optional;
import org.svod.vault.store.ChainFinding.Kind;

/**
 * The result of reading everything back: every page seal, every table, every row of every device's chain. It shows
 * damage; a forger who held the store key is shown only by comparing the head words with those written down elsewhere.
 *
 * @param entries how many journal rows were read
 * @param purged how many of them had been purged
 * @param findings what is wrong, in the order found; at most a hundred
 */
public record ChainReport(long entries, long purged, List<ChainFinding> findings) {

    /** Copies the list. */
    public ChainReport {
        findings = List.copyOf(findings);
    }

    /** Whether nothing at all is wrong. */
    public boolean ok() {
        return findings.isEmpty();
    }

    /** Whether the file itself is sound: pages, tables and indexes. What is wrong with a chain was written into it. */
    public boolean fileIsSound() {
        return findings.stream().map(ChainFinding::kind).noneMatch(Kind::isOfTheFile);
    }

    /** The first row at which something is wrong, if it is at a row. */
    public Optional<Stamp> firstBroken() {
        return findings.stream().flatMap(finding -> finding.stamp().stream()).findFirst();
    }
}
