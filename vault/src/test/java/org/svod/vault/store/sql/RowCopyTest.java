package org.svod.vault.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.Id;
import org.svod.vault.store.PurgeReport;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreContent;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.copy.RowCopy;
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

    @Test
    void many_rows_and_long_ones_arrive_whole_and_in_order() throws Exception {
        long before;
        try (Store store = fixture.open()) {
            before = store.content().rows();
            Stamp last = store.write(writer -> {
                Stamp stamp = writer.entry(ENTITY, "noted", new byte[1 << 20]);
                for (int number = 0; number < 1000; number++) {
                    stamp = writer.entry(ENTITY, "noted", new byte[number % 50 == 0 ? 100_000 : number]);
                }
                return stamp;
            });
            Path second = directory.resolve("store-00000000000000ab.db");
            new DiskFiles().createNew(second, new byte[0]);
            List<Long> told = new ArrayList<>();
            StoreContent content = store.copyTo(second, key, salt, told::add);
            assertThat(content.rows()).isEqualTo(before + 1001);
            assertThat(told).containsExactly(1000L);
            try (Store made = SqlCipherStore.open(second, key, salt, random, Clock.systemUTC())) {
                assertThat(made.content()).isEqualTo(content).isEqualTo(store.content());
                assertThat(made.entries(ENTITY)).last().satisfies(entry -> assertThat(entry.stamp())
                        .isEqualTo(last));
                assertThat(made.verify().ok()).isTrue();
            }
        }
    }

    @Test
    void a_file_that_cannot_take_the_copy_says_so_as_ever_and_stays_empty() throws Exception {
        Path taken = directory.resolve("store-00000000000000ac.db");
        new DiskFiles().createNew(taken, new byte[0]);
        Files.createDirectory(directory.resolve(taken.getFileName() + "-journal"));
        try (Store store = fixture.open()) {
            assertThatThrownBy(() -> store.copyTo(taken, key, salt, rows -> {}))
                    .isInstanceOfSatisfying(StorageFailedException.class, failure -> assertThat(failure.kind())
                            .isEqualTo(StorageFailedException.Kind.READ_ONLY));
        }
        assertThat(taken).isEmptyFile();
    }

    @Test
    void a_row_that_the_copy_refuses_ends_it_and_nothing_of_it_stays() throws Exception {
        Path made = directory.resolve("store-00000000000000ad.db");
        new DiskFiles().createNew(made, new byte[0]);
        try (EncryptedDatabase from = fixture.raw();
                EncryptedDatabase to = EncryptedDatabase.open(made, key, salt)) {
            assertThatThrownBy(() -> new RowCopy(rows -> {}).into(from, to, filling -> {
                        Schema.create(to, filling);
                        filling.run();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(to.transaction(() -> rows(to, "sqlite_schema")))
                    .as("what is in it when it is used again")
                    .isZero();
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
