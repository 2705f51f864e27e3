package org.svod.vault.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoredRow;

/**
 * What shows that an incident's entries stand in the chains of a store: of each device the rows from the incident's first one to
 * the end, and where every chain ends.
 *
 * @param lines rows and gaps, device by device, as lines of a seal
 * @param ends the last link of every device's chain, as hex digits
 * @param entries how many of the rows are the incident's
 */
record ChainExcerpt(List<String> lines, SortedMap<DeviceId, String> ends, int entries) {
    /** How a line begins that stands for rows which are left out. */
    static final String GAP = "gap ";

    /**
     * Reads the whole store once.
     *
     * @param kinds the kinds of rows that are entries of the incident
     * @param whole whether entries come with their contents, and rows of something else as digests; else both are left out
     */
    static ChainExcerpt of(Store store, Id incident, Set<String> kinds, boolean whole) throws VaultException {
        Collected collected = new Collected(incident, kinds);
        store.export(collected::add);
        return collected.excerpt(whole);
    }

    private static final class Collected {
        private final Id incident;
        private final Set<String> kinds;
        private final SortedMap<DeviceId, List<StoredRow.Entry>> chains = new TreeMap<>();
        private final SortedMap<DeviceId, String> ends = new TreeMap<>();
        private final List<StoredRow.Entry> own = new ArrayList<>();

        Collected(Id incident, Set<String> kinds) {
            this.incident = incident;
            this.kinds = kinds;
        }

        void add(StoredRow row) {
            if (row instanceof StoredRow.ChainEnd end) {
                ends.put(end.device(), HexFormat.of().formatHex(end.link()));
            } else if (row instanceof StoredRow.Entry entry) {
                List<StoredRow.Entry> chain = chains.get(entry.stamp().device());
                if (isEntry(entry)) {
                    own.add(entry);
                    chains.computeIfAbsent(entry.stamp().device(), device -> new ArrayList<>())
                            .add(entry);
                } else if (chain != null) {
                    chain.add(bare(entry));
                }
            }
        }

        // A store is large: of the rows that are none of ours nothing but the digest is kept while it is read.
        private static StoredRow.Entry bare(StoredRow.Entry entry) {
            return new StoredRow.Entry(
                    entry.stamp(), entry.entity(), entry.kind(), Optional.empty(), entry.digest(), entry.previous());
        }

        private boolean isEntry(StoredRow.Entry entry) {
            return entry.entity().equals(incident)
                    && kinds.contains(entry.kind())
                    && entry.opened().isPresent();
        }

        ChainExcerpt excerpt(boolean whole) {
            own.sort(Comparator.comparing(StoredRow.Entry::stamp));
            Map<Stamp, Integer> numbers = new HashMap<>();
            own.forEach(entry -> numbers.put(entry.stamp(), numbers.size() + 1));
            List<String> lines = new ArrayList<>();
            chains.forEach((device, chain) -> chain.forEach(row -> {
                int number = numbers.getOrDefault(row.stamp(), 0);
                String gap = GAP + device;
                if (whole || number > 0) {
                    lines.add(ExportRow.of(number, row, whole).line());
                } else if (!lines.get(lines.size() - 1).equals(gap)) {
                    lines.add(gap);
                }
            }));
            return new ChainExcerpt(lines, ends, own.size());
        }
    }
}
