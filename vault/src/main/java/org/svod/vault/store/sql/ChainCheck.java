package org.svod.vault.store.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.store.ChainFinding;
import org.svod.vault.store.ChainFinding.Kind;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.Row;
import org.svod.vault.store.engine.StoreFault;
import org.svod.vault.store.record.Chain;
import org.svod.vault.store.work.Beside;

/** Reads everything back: pages, tables, index, then, if asked, every chain row by row. Used once. */
final class ChainCheck {
    private static final int MOST_FINDINGS = 100;

    private final EncryptedDatabase database;
    private final Tables tables;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final SortedMap<DeviceId, byte[]> links = new TreeMap<>();
    private final SortedMap<DeviceId, Long> counts = new TreeMap<>();
    private long entries;
    private long purged;

    ChainCheck(EncryptedDatabase database, Tables tables) {
        this.database = database;
        this.tables = tables;
    }

    ChainReport run() {
        file();
        guarded(Kind.TABLE_DAMAGED, this::chains);
        return report();
    }

    /** The file alone: no entry is counted, no chain followed. */
    boolean fileIsSound() {
        file();
        return report().fileIsSound();
    }

    private ChainReport report() {
        return new ChainReport(entries, purged, findings.subList(0, Math.min(MOST_FINDINGS, findings.size())));
    }

    /** The seals are read past the engine, so a second thread can do that while the engine reads the same pages. */
    private void file() {
        try (Beside<List<Long>> broken = Beside.start("seals", () -> database.brokenPages(MOST_FINDINGS))) {
            guarded(Kind.TABLE_DAMAGED, this::tables);
            broken.join().forEach(page -> findings.add(ChainFinding.atPage(page)));
        }
        guarded(Kind.INDEX_DAMAGED, () -> tables.words().check());
    }

    /** A part that cannot be read is a finding; a disk that fails is not. */
    private void guarded(Kind kind, Runnable part) {
        try {
            part.run();
        } catch (StoreFault fault) {
            if (!(fault.carried() instanceof StoreDamagedException)) {
                throw fault;
            }
            findings.add(ChainFinding.of(kind));
        }
    }

    private void tables() {
        database.each("PRAGMA integrity_check(1)", row -> {
            if (!row.text(1).equals("ok")) {
                findings.add(ChainFinding.of(Kind.TABLE_DAMAGED));
            }
        });
    }

    private void chains() {
        database.each(
                "SELECT entry.clock, entry.device, entry.entity, entry.kind, entry.salt, entry.payload, entry.digest,"
                        + " entry.previous, purged.entity FROM entry LEFT JOIN purged ON purged.entity = entry.entity"
                        + " ORDER BY entry.device, entry.clock",
                this::row);
        heads(database).forEach((device, head) -> {
            if (!Arrays.equals(head.link(), links.getOrDefault(device, Chain.start(device)))
                    || head.entries() != counts.getOrDefault(device, 0L)) {
                findings.add(ChainFinding.of(Kind.HEAD_MISMATCH));
            }
            links.remove(device);
        });
        links.keySet().forEach(unknown -> findings.add(ChainFinding.of(Kind.DEVICE_UNKNOWN)));
    }

    private void row(Row row) {
        Stamp stamp = new Stamp(row.number(1), new DeviceId(Id.of(row.bytes(2))));
        Id entity = Id.of(row.bytes(3));
        byte[] digest = row.bytes(7);
        byte[] previous = row.bytes(8);
        boolean noPayload = row.isNull(5) || row.isNull(6);
        boolean wasPurged = !row.isNull(9);
        entries++;
        purged += wasPurged ? 1 : 0;
        if (noPayload != wasPurged) {
            findings.add(ChainFinding.at(noPayload ? Kind.PAYLOAD_MISSING : Kind.PAYLOAD_CHANGED, stamp));
        } else if (!noPayload && !Arrays.equals(digest, Chain.digest(row.bytes(5), row.bytes(6)))) {
            findings.add(ChainFinding.at(Kind.PAYLOAD_CHANGED, stamp));
        }
        byte[] expected = links.getOrDefault(stamp.device(), Chain.start(stamp.device()));
        if (!Arrays.equals(previous, expected)) {
            findings.add(ChainFinding.at(Kind.LINK_BROKEN, stamp));
        }
        links.put(stamp.device(), Chain.link(stamp, entity, row.text(4), digest, previous));
        counts.merge(stamp.device(), 1L, Long::sum);
    }

    /** The kept heads of all chains. */
    static SortedMap<DeviceId, Head> heads(EncryptedDatabase database) {
        SortedMap<DeviceId, Head> heads = new TreeMap<>();
        database.each(
                "SELECT device, entries, link FROM chain",
                row -> heads.put(new DeviceId(Id.of(row.bytes(1))), new Head(row.number(2), row.bytes(3))));
        return heads;
    }

    /** What the store keeps of a chain: how many rows, and the link of the last. */
    static final class Head {
        private final long entries;
        private final byte[] link;

        Head(long entries, byte[] link) {
            this.entries = entries;
            this.link = link;
        }

        long entries() {
            return entries;
        }

        byte[] link() {
            return link;
        }
    }
}
