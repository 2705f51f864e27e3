package org.svod.vault.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.StoreFixture;
import org.svod.vault.store.engine.OpenEngine;

/** Statements past our fence, with the real key. */
final class Forgery {
    private Forgery() {}

    static void run(StoreFixture fixture, String... statements) throws VaultException {
        try (Connection connection = OpenEngine.open(fixture.file(), fixture.key(), fixture.salt());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean rows = statement.execute(sql);
                assert !rows;
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    static void dropTriggers(StoreFixture fixture) throws VaultException {
        run(
                fixture,
                "DROP TRIGGER entry_is_new",
                "DROP TRIGGER entry_stays",
                "DROP TRIGGER entry_is_final",
                "DROP TRIGGER purge_stays");
    }
}
