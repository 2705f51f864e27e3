package org.svod.vault.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.Id;
import org.svod.vault.store.PurgeReport;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.engine.EncryptedDatabase;

class PurgeTest {
    @TempDir
    Path directory;

    private StoreFixture fixture;
    private Store store;
    private Id gone;
    private Id stays;

    @BeforeEach
    void two_people() throws Exception {
        fixture = new StoreFixture(directory);
        store = fixture.open();
        gone = fixture.newId();
        stays = fixture.newId();
        assertThat(store.<Boolean>write(writer -> {
                    for (Id id : List.of(gone, stays)) {
                        byte[] name = (id.equals(gone) ? "исчезнувшая" : "оставшаяся").getBytes(UTF_8);
                        writer.cell(id, "name", name);
                        writer.cell(id, "city", name);
                        writer.entry(id, "added", name);
                        writer.entry(id, "noted", name);
                        writer.summary(id, "contact", new String(name, UTF_8), name);
                        writer.searchText(id, "contact", new String(name, UTF_8));
                    }
                    return true;
                }))
                .isTrue();
    }

    @AfterEach
    void close() throws VaultException {
        store.close();
    }

    @Test
    void it_removes_every_value_and_the_chain_still_verifies() throws Exception {
        List<String> head = store.chainHead();
        PurgeReport report = store.write(writer -> writer.purge(gone));
        assertThat(report).isEqualTo(new PurgeReport(gone, 2, 2, 2));
        assertThat(store.cells(gone)).isEmpty();
        assertThat(store.entries(gone)).hasSize(2).allMatch(entry -> entry.payload()
                .isEmpty());
        assertThat(store.entries(gone)).extracting(StoredEntry::kind).containsExactly("added", "noted");
        assertThat(store.summary(gone)).isEmpty();
        assertThat(store.search("contact", List.of("исчез"), 10)).isEmpty();
        assertThat(store.chainHead()).isEqualTo(head);
        ChainReport verified = store.verify();
        assertThat(verified.ok()).isTrue();
        assertThat(verified.purged()).isEqualTo(2);
    }

    @Test
    void everyone_else_stays() throws Exception {
        assertThat(store.write(writer -> writer.purge(gone)).entries()).isEqualTo(2);
        assertThat(store.cells(stays)).hasSize(2);
        assertThat(store.entries(stays)).allMatch(entry -> entry.payload().isPresent());
        assertThat(store.search("contact", List.of("остав"), 10)).containsExactly(stays);
    }

    @Test
    void nothing_is_ever_written_to_it_again_and_a_second_purge_finds_nothing() throws Exception {
        assertThat(store.write(writer -> writer.purge(gone)).cells()).isEqualTo(2);
        assertThat(store.<PurgeReport>write(writer -> writer.purge(gone))).isEqualTo(new PurgeReport(gone, 0, 0, 0));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(writer -> {
                    writer.cell(gone, "name", new byte[] {1});
                    return 0;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.write(writer -> writer.entry(gone, "noted", new byte[] {1})));
        assertThat(store.<Boolean>read(reader -> reader.isPurged(gone))).isTrue();
        assertThat(store.<Boolean>read(reader -> reader.isPurged(stays))).isFalse();
    }

    @Test
    void no_table_of_the_file_holds_the_words_any_more_not_even_inside_the_index() throws Exception {
        assertThat(store.write(writer -> writer.purge(gone)).derived()).isEqualTo(2);
        store.close();
        byte[] word = "исчезн".getBytes(UTF_8);
        try (EncryptedDatabase raw = fixture.raw()) {
            for (String column : List.of(
                    "value FROM cell",
                    "payload FROM entry",
                    "value FROM summary",
                    "block FROM words_data",
                    "c0 FROM words_content")) {
                assertThat(raw.list(
                                "SELECT CAST(" + column.replace(" FROM", " AS BLOB) FROM"),
                                row -> row.isNull(1) ? new byte[0] : row.bytes(1)))
                        .as(column)
                        .noneMatch(bytes -> contains(bytes, word));
            }
        }
        store = fixture.open();
    }

    @Test
    void a_purge_cannot_be_taken_back() throws Exception {
        assertThat(store.write(writer -> writer.purge(gone)).cells()).isEqualTo(2);
        store.close();
        try (EncryptedDatabase raw = fixture.raw()) {
            assertThatIllegalStateException().isThrownBy(() -> raw.run("DELETE FROM purged"));
        }
        store = fixture.open();
    }

    private static boolean contains(byte[] where, byte[] what) {
        return new String(where, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(new String(what, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
