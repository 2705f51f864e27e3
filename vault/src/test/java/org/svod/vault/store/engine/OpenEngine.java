package org.svod.vault.store.engine;

import java.nio.file.Path;
import java.sql.Connection;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;

/** The engine with the real key and without the fence: what another program in a forger's hands can do. */
public final class OpenEngine {
    private OpenEngine() {}

    public static Connection open(Path store, SecretBytes key, byte[] salt) throws VaultException {
        return EngineConnection.open(store, key, salt);
    }
}
