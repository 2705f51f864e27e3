package org.svod.vault.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.engine.PageSeal;
import org.svod.vault.store.engine.StoreGate;
import org.svod.vault.store.sql.SqlCipherStore;

/** A real store in a test's directory, opened as the vault opens it, without a key file. */
public final class StoreFixture {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SecretBytes key;
    private final byte[] salt;
    private final Path file;

    private StoreFixture(SecretBytes key, byte[] salt, Path file) {
        this.key = key;
        this.salt = salt;
        this.file = file;
    }

    public StoreFixture(Path directory) throws IOException, VaultException {
        key = SecretBytes.random(random, 32);
        salt = new byte[16];
        random.nextBytes(salt);
        file = directory.resolve("store-0123456789abcdef.db");
        new DiskFiles().createNew(file, new byte[0]);
        SqlCipherStore.create(file, key, salt, random);
    }

    /** Copies store and journal as they are at this moment: what a kill at this moment would leave. */
    public StoreFixture killedCopy(Path directory) throws IOException {
        StoreFixture copy = new StoreFixture(key, salt, directory.resolve(file.getFileName()));
        Files.copy(file, copy.file);
        Files.copy(journal(), copy.journal());
        return copy;
    }

    public Path file() {
        return file;
    }

    public Path journal() {
        return StoreGate.journalOf(file);
    }

    public Store open() throws VaultException {
        return open(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    public Store open(Clock clock) throws VaultException {
        gate();
        return SqlCipherStore.open(file, key, salt, random, clock);
    }

    /** Our own checks alone; whether a transaction will be rolled back. */
    public boolean gate() throws VaultException {
        try (PageSeal seal = new PageSeal(key, salt)) {
            return new StoreGate(new DiskFiles()).check(file, seal);
        }
    }

    /** The engine with the real key, past the store: what someone could do who once held the key. */
    public EncryptedDatabase raw() throws VaultException {
        return EncryptedDatabase.open(file, key, salt);
    }

    /** The engine with a wrong key. */
    public EncryptedDatabase rawWithWrongKey() throws VaultException {
        try (SecretBytes wrong = SecretBytes.random(random, 32)) {
            return EncryptedDatabase.open(file, wrong, salt);
        }
    }

    /** Stays the fixture's. */
    public SecretBytes key() {
        return key;
    }

    public byte[] salt() {
        return salt.clone();
    }

    public PageSeal seal() {
        return new PageSeal(key, salt);
    }

    public Id newId() {
        return Id.random(random);
    }
}
