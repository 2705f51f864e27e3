package org.svod.vault.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.ChainFinding.Kind;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.engine.EncryptedDatabase;

/** Every change here is made with the real key through the real engine, with our triggers taken away first. */
class ChainTest {
    @TempDir
    Path directory;

    private StoreFixture fixture;
    private final List<Stamp> stamps = new ArrayList<>();
    private Id entity;

    @BeforeEach
    void ten_entries() throws Exception {
        fixture = new StoreFixture(directory);
        entity = fixture.newId();
        try (Store store = fixture.open()) {
            for (int i = 0; i < 10; i++) {
                byte[] payload = ("entry " + i).getBytes(UTF_8);
                stamps.add(store.write(writer -> writer.entry(entity, "noted", payload)));
            }
            assertThat(store.verify().ok()).isTrue();
        }
    }

    private ChainReport after(Consumer<EncryptedDatabase> forgery) throws VaultException {
        try (EncryptedDatabase raw = fixture.raw()) {
            boolean done = raw.transaction(() -> {
                forgery.accept(raw);
                return true;
            });
            assertThat(done).isTrue();
        }
        try (Store store = fixture.open()) {
            return store.verify();
        }
    }

    /** The fence admits no DROP, so they go the way a forger with another program would remove them. */
    private void withoutTriggers() throws VaultException {
        Forgery.dropTriggers(fixture);
    }

    private long clock(int row) {
        return stamps.get(row).clock();
    }

    @Test
    void a_changed_payload_is_found_at_its_row() throws Exception {
        withoutTriggers();
        ChainReport report =
                after(raw -> raw.run("UPDATE entry SET payload = ? WHERE clock = ?", new byte[] {1}, clock(4)));
        assertThat(report.firstBroken()).hasValue(stamps.get(4));
        assertThat(report.findings()).extracting(finding -> finding.kind()).containsExactly(Kind.PAYLOAD_CHANGED);
        assertThat(report.entries()).isEqualTo(10);
    }

    @Test
    void a_removed_payload_without_a_purge_is_found() throws Exception {
        withoutTriggers();
        ChainReport report =
                after(raw -> raw.run("UPDATE entry SET payload = NULL, salt = NULL WHERE clock = ?", clock(4)));
        assertThat(report.firstBroken()).hasValue(stamps.get(4));
        assertThat(report.findings()).extracting(finding -> finding.kind()).containsExactly(Kind.PAYLOAD_MISSING);
    }

    @Test
    void a_row_removed_in_the_middle_breaks_the_link_of_the_next() throws Exception {
        withoutTriggers();
        ChainReport report = after(raw -> raw.run("DELETE FROM entry WHERE clock = ?", clock(4)));
        assertThat(report.firstBroken()).hasValue(stamps.get(5));
        assertThat(report.findings())
                .extracting(finding -> finding.kind())
                .containsExactly(Kind.LINK_BROKEN, Kind.HEAD_MISMATCH);
    }

    @Test
    void rows_removed_at_the_end_are_missed_at_the_head() throws Exception {
        withoutTriggers();
        ChainReport report = after(raw -> raw.run("DELETE FROM entry WHERE clock >= ?", clock(8)));
        assertThat(report.findings()).extracting(finding -> finding.kind()).containsExactly(Kind.HEAD_MISMATCH);
    }

    @Test
    void all_rows_removed_are_missed_too() throws Exception {
        withoutTriggers();
        ChainReport report = after(raw -> raw.run("DELETE FROM entry"));
        assertThat(report.findings()).extracting(finding -> finding.kind()).containsExactly(Kind.HEAD_MISMATCH);
    }

    @Test
    void two_rows_whose_content_is_swapped_are_found() throws Exception {
        withoutTriggers();
        ChainReport report = after(raw -> {
            raw.run("UPDATE entry SET clock = 1 WHERE clock = ?", clock(4));
            raw.run("UPDATE entry SET clock = ? WHERE clock = ?", clock(4), clock(5));
            raw.run("UPDATE entry SET clock = ? WHERE clock = 1", clock(5));
        });
        assertThat(report.ok()).isFalse();
        assertThat(report.firstBroken()).hasValue(stamps.get(4));
    }

    @Test
    void a_changed_kind_entity_or_digest_is_found() throws Exception {
        withoutTriggers();
        assertThat(after(raw -> raw.run("UPDATE entry SET kind = 'other' WHERE clock = ?", clock(2)))
                        .firstBroken())
                .hasValue(stamps.get(3));
        assertThat(after(raw -> raw.run("UPDATE entry SET entity = ? WHERE clock = ?", new byte[16], clock(9)))
                        .findings())
                .extracting(finding -> finding.kind())
                .contains(Kind.HEAD_MISMATCH);
    }

    @Test
    void a_row_of_an_unknown_device_is_found() throws Exception {
        withoutTriggers();
        ChainReport report = after(raw -> raw.run(
                "INSERT INTO entry(clock, device, entity, kind, salt, payload, digest, previous)"
                        + " SELECT clock, ?, entity, kind, salt, payload, digest, previous FROM entry WHERE clock = ?",
                new byte[16],
                clock(0)));
        assertThat(report.findings()).extracting(finding -> finding.kind()).contains(Kind.DEVICE_UNKNOWN);
    }

    @Test
    void entries_can_be_neither_changed_nor_deleted_nor_replaced() throws Exception {
        for (String sql : List.of(
                "UPDATE entry SET kind = 'other'",
                "UPDATE entry SET payload = x'00'",
                "UPDATE entry SET payload = NULL, salt = NULL",
                "DELETE FROM entry",
                "INSERT OR REPLACE INTO entry SELECT * FROM entry")) {
            try (EncryptedDatabase raw = fixture.raw()) {
                assertThatIllegalStateException().as(sql).isThrownBy(() -> raw.run(sql));
            }
        }
        try (Store store = fixture.open()) {
            assertThat(store.verify().ok()).isTrue();
            assertThat(store.verify().entries()).isEqualTo(10);
        }
    }

    @Test
    void the_head_words_change_with_every_entry_and_not_with_cells() throws Exception {
        try (Store store = fixture.open()) {
            List<String> before = store.chainHead();
            assertThat(before).hasSize(6);
            assertThat(store.<Boolean>write(writer -> {
                        writer.cell(entity, "name", new byte[] {1});
                        return true;
                    }))
                    .isTrue();
            assertThat(store.chainHead()).isEqualTo(before);
            assertThat(store.write(writer -> writer.entry(entity, "noted", new byte[0]))
                            .clock())
                    .isPositive();
            assertThat(store.chainHead()).isNotEqualTo(before);
        }
    }
}
