package org.svod.vault.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.Id;
import org.svod.vault.store.PurgeReport;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.engine.EncryptedDatabase;

/** A copy has every table, rule and row of what it was made of. */
class RowCopyTest {
    private static final Id ENTITY = new Id(1, 2);

    @TempDir
    Path directory;

    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[16];
    private final SecretBytes key = SecretBytes.random(random, 32);

    private StoreFixture fixture;
    private Path copy;

    @BeforeEach
    void copied() throws Exception {
        fixture = new StoreFixture(directory);
        copy = directory.resolve("store-00000000000000aa.db");
        new DiskFiles().createNew(copy, new byte[0]);
        try (Store store = fixture.open()) {
            PurgeReport purged = store.write(writer -> {
                writer.cell(ENTITY, "empty", new byte[0]);
                writer.cell(ENTITY, "letters", "цапля \u0000 \uD83D\uDC26".getBytes(UTF_8));
                writer.searchText(ENTITY, "contact", "цапля");
                writer.summary(ENTITY, "contact", "цапля \uD83D\uDC26", new byte[0]);
                writer.entry(ENTITY, "noted", new byte[] {1});
                writer.entry(ENTITY, "noted", new byte[5000]);
                writer.entry(new Id(3, 4), "noted", new byte[9]);
                return writer.purge(new Id(3, 4));
            });
            assertThat(purged.entries()).isEqualTo(1);
            StoreContent content = store.copyTo(copy, key, salt, rows -> {});
            assertThat(content.rows()).isGreaterThan(8);
            assertThat(content).isEqualTo(store.content());
        }
    }

    @Test
    void its_tables_indexes_and_rules_are_the_same() throws Exception {
        try (EncryptedDatabase original = fixture.raw();
                EncryptedDatabase made = EncryptedDatabase.open(copy, key, salt)) {
            assertThat(schema(made)).hasSizeGreaterThan(15).isEqualTo(schema(original));
        }
    }

    @Test
    void no_table_of_the_schema_is_left_out_and_no_row() throws Exception {
        List<String> tables;
        try (EncryptedDatabase original = fixture.raw();
                EncryptedDatabase made = EncryptedDatabase.open(copy, key, salt)) {
            tables = original.list(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words_%'",
                    row -> row.text(1));
            for (String table : tables) {
                assertThat(rows(made, table)).as(table).isPositive().isEqualTo(rows(original, table));
            }
        }
        assertThat(tables).hasSize(8);
    }

    @Test
    void values_that_are_empty_stay_empty_and_are_not_taken_for_purged() throws Exception {
        try (Store store = SqlCipherStore.open(copy, key, salt, random, Clock.systemUTC())) {
            assertThat(store.cell(ENTITY, "empty"))
                    .hasValueSatisfying(value -> assertThat(value).isEmpty());
            assertThat(store.verify().ok()).isTrue();
        }
    }

    private static List<String> schema(EncryptedDatabase database) {
        return database.list(
                "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name",
                row -> row.text(1));
    }

    private static long rows(EncryptedDatabase database, String table) {
        return database.first("SELECT count(*) FROM " + table, row -> row.number(1))
                .orElse(0L);
    }
}
