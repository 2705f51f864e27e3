package org.svod.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.sql.SqlCipherStore;

/** A store that is empty but for what a new vault notes of itself, so that this is there exactly if the vault is. */
public final class FirstCells implements StoreFilling {
    private final SecureRandom random;
    private final Clock clock;
    private final Consumer<StoreWriter> writing;

    /** A filling of what {@code writing} writes. */
    public FirstCells(SecureRandom random, Clock clock, Consumer<StoreWriter> writing) {
        this.random = random;
        this.clock = clock;
        this.writing = writing;
    }

    @Override
    public void fill(Path file, SecretBytes rawKey, byte[] salt) throws VaultException {
        SqlCipherStore.create(file, rawKey, salt, random);
        try (Store store = SqlCipherStore.open(file, rawKey, salt, random, clock)) {
            boolean written = store.write(writer -> {
                writing.accept(writer);
                return true;
            });
            assert written;
        }
    }
}
