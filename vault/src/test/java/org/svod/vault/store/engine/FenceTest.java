package org.svod.vault.store.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.store.StoreFixture;

class FenceTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA rekey='x'",
                "PRAGMA REKEY = 'x'",
                "pragma rekey='x'",
                "PRAGMA hexrekey='00'",
                "PRAGMA key='x'",
                "PRAGMA journal_mode=WAL",
                "PRAGMA journal_mode=OFF",
                "PRAGMA journal_mode=DELETE",
                "PRAGMA synchronous=OFF",
                "PRAGMA temp_store=FILE",
                "PRAGMA secure_delete=OFF",
                "PRAGMA writable_schema=ON",
                "VACUUM",
                "VACUUM INTO '/tmp/x'",
                "ATTACH '/tmp/x' AS x",
                "DETACH x",
                "SELECT load_extension('x')",
                "SELECT sqlite3mc_config('cipher', 'rc4')",
                "SELECT * FROM pragma_journal_mode",
                "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT load_extension('x'); END",
                "SELECT 1; VACUUM;",
                " SELECT 1",
                "/* */ VACUUM",
                "DROP TABLE entry",
                "REPLACE INTO entry VALUES(1)",
                "WITH x AS (SELECT 1) DELETE FROM cell",
                ""
            })
    void what_could_change_key_journal_or_files_never_reaches_the_engine(String sql) throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        try (EncryptedDatabase database = fixture.raw()) {
            assertThatIllegalArgumentException().isThrownBy(() -> database.run(sql));
        }
    }

    @Test
    void the_settings_that_protect_are_in_force() throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        try (EncryptedDatabase database = fixture.raw()) {
            Map<String, String> expected = Map.of(
                    "PRAGMA temp_store", "2",
                    "PRAGMA secure_delete", "1",
                    "PRAGMA locking_mode", "exclusive",
                    "PRAGMA journal_mode", "truncate",
                    "PRAGMA synchronous", "3");
            expected.forEach((pragma, value) -> assertThat(database.first(pragma, row -> row.text(1)))
                    .as(pragma)
                    .hasValue(value));
        }
    }

    @Test
    void a_folder_may_be_called_anything_and_the_address_keeps_its_shape() throws Exception {
        for (String name : List.of("a?journal_mode=WAL&x", "file:%41#mode=memory", "Хранилище \"'; 1", "::resource:")) {
            Path folder = Files.createDirectory(directory.resolve(name));
            assertThat(StoreAddress.of(folder)).matches("jdbc:sqlite:file:///([A-Za-z0-9/]|%[0-9a-f]{2})+");
            StoreFixture fixture = new StoreFixture(folder);
            fixture.open().close();
            assertThat(names(folder))
                    .containsExactlyInAnyOrder(
                            fixture.file().getFileName().toString(),
                            fixture.file().getFileName() + "-journal");
        }
    }

    @Test
    void a_full_disk_is_said_and_the_store_stays_as_it_was() throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        Connection connection = EngineConnection.open(fixture.file(), fixture.key(), fixture.salt());
        try (Statement statement = connection.createStatement()) {
            // The engine's own limit gives the same result as a disk without room.
            assertThat(statement.execute("PRAGMA max_page_count=100")).isTrue();
        }
        StorePages pages = StorePages.open(fixture.file(), fixture.seal());
        try (EncryptedDatabase database = new EncryptedDatabase(connection, pages)) {
            assertThatThrownBy(() -> database.transaction(() -> database.run("CREATE TABLE big(x BLOB)")
                            + database.run("INSERT INTO big(x) VALUES(zeroblob(9000000))")))
                    .isInstanceOfSatisfying(StoreFault.class, fault -> assertThat(fault.carried())
                            .isInstanceOfSatisfying(StorageFailedException.class, failure -> assertThat(failure.kind())
                                    .isEqualTo(StorageFailedException.Kind.FULL)));
            assertThat(database.list("SELECT name FROM sqlite_schema WHERE name = 'big'", row -> row.text(1)))
                    .isEmpty();
        }
        fixture.open().close();
    }

    @Test
    void a_journal_that_cannot_be_made_is_said_as_read_only() throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        Files.delete(fixture.journal());
        Files.createDirectory(fixture.journal());
        try (EncryptedDatabase database = fixture.raw()) {
            assertThatThrownBy(() -> database.transaction(() -> database.run("UPDATE here SET clock = 1")))
                    .isInstanceOfSatisfying(StoreFault.class, fault -> assertThat(fault.carried())
                            .isInstanceOfSatisfying(StorageFailedException.class, failure -> assertThat(failure.kind())
                                    .isEqualTo(StorageFailedException.Kind.READ_ONLY)));
        }
    }

    @Test
    void a_missing_store_is_never_made_anew() throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        Files.delete(fixture.file());
        assertThatThrownBy(fixture::raw).isInstanceOf(StorageFailedException.class);
        assertThat(fixture.file()).doesNotExist();
    }

    @Test
    void without_the_fixed_native_library_nothing_is_unpacked_anywhere() throws Exception {
        StoreFixture fixture = new StoreFixture(directory);
        String path = System.getProperty("org.sqlite.lib.path");
        System.clearProperty("org.sqlite.lib.path");
        try {
            assertThatIllegalStateException().isThrownBy(fixture::raw);
        } finally {
            System.setProperty("org.sqlite.lib.path", path);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        }
    }
}
