package org.svod.vault.store.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;

/** Opens the driver's connection: SQLCipher 4, raw key and salt, no derivation, no extension, no file but the store. */
final class EngineConnection {
    private static final String LIBRARY_PATH = "org.sqlite.lib.path";
    private static final String LIBRARY_NAME = "org.sqlite.lib.name";

    private EngineConnection() {}

    /**
     * Connects. The driver reads the file at once, inside its own constructor, so the key has to be in the settings it
     * is given: a key sent afterwards by statement would come too late, after a first look without any key.
     */
    static Connection open(Path store, SecretBytes rawKey, byte[] salt) throws VaultException {
        requireFixedLibrary();
        Properties settings = settings(rawKey, salt);
        try {
            SQLiteConnection connection = JDBC.createConnection(StoreAddress.of(store), settings);
            // The driver keeps its settings, key included, as long as the connection; it never needs the key again.
            SQLiteConfig kept = connection.getDatabase().getConfig();
            kept.setPragma(Pragma.PASSWORD, "");
            kept.setPragma(Pragma.KEY, "");
            return connection;
        } catch (SQLException failed) {
            throw SqlFailures.sort(failed);
        } finally {
            settings.clear();
        }
    }

    private static Properties settings(SecretBytes rawKey, byte[] salt) {
        return rawKey.use(key -> {
            byte[] keyAndSalt = Arrays.copyOf(key, key.length + salt.length);
            System.arraycopy(salt, 0, keyAndSalt, key.length, salt.length);
            try {
                SQLiteConfig config = SQLiteMCSqlCipherConfig.getV4Defaults()
                        .withRawSaltedKey(keyAndSalt)
                        .build();
                // Never let the engine make a missing store: an empty one would look like lost data.
                config.resetOpenMode(SQLiteOpenMode.CREATE);
                config.enableLoadExtension(false);
                config.setPragma(Pragma.LIMIT_ATTACHED, "0");
                return config.toProperties();
            } finally {
                Arrays.fill(keyAndSalt, (byte) 0);
            }
        });
    }

    /** Left to itself the driver unpacks its library into the temp directory and leaves it there when killed. */
    private static void requireFixedLibrary() {
        String path = System.getProperty(LIBRARY_PATH, "");
        String name = System.getProperty(LIBRARY_NAME, "");
        if (path.isEmpty() || name.isEmpty() || !Files.isRegularFile(Path.of(path, name))) {
            throw new IllegalStateException(
                    "set " + LIBRARY_PATH + " and " + LIBRARY_NAME + " to the unpacked library");
        }
    }
}
