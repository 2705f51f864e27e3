package org.svod.vault.key;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.svod.vault.secret.SecretBytes;

/**
 * What every slot leads to: the raw 256-bit store key, the database's salt, the store's file name, the vault's identity
 * and the generation of the key file that sealed them. Owns the key: closing wipes it; whoever made it closes it.
 */
public final class StoreSecrets implements AutoCloseable {

    /** Length of the store key in bytes. */
    public static final int KEY_BYTES = 32;

    /** Length of the database salt in bytes. */
    public static final int SALT_BYTES = 16;

    /** Length of the vault's identity in bytes. */
    public static final int VAULT_ID_BYTES = 16;

    private static final int NAME_BYTES = 8;
    private static final Pattern STORE_NAME = Pattern.compile("store-[0-9a-f]{16}\\.db");

    private final SecretBytes key;
    private final byte[] databaseSalt;
    private final String storeName;
    private final byte[] vaultId;
    private final long generation;

    /** Takes the key over and copies the arrays; throws {@link IllegalArgumentException} for a wrong length or name. */
    public StoreSecrets(SecretBytes key, byte[] databaseSalt, String storeName, byte[] vaultId, long generation) {
        if (key.length() != KEY_BYTES
                || databaseSalt.length != SALT_BYTES
                || vaultId.length != VAULT_ID_BYTES
                || !isStoreName(storeName)
                || generation < 0) {
            throw new IllegalArgumentException("not the secrets of a store");
        }
        this.key = key;
        this.databaseSalt = databaseSalt.clone();
        this.storeName = storeName;
        this.vaultId = vaultId.clone();
        this.generation = generation;
    }

    /** All new, for a new vault; generation 0, as no key file has sealed them yet. */
    public static StoreSecrets fresh(SecureRandom random) {
        return fresh(random, randomBytes(random, VAULT_ID_BYTES));
    }

    /** A new key, salt and file name for the same vault: what a rotation moves to. Generation 0 until sealed. */
    public StoreSecrets renewed(SecureRandom random) {
        return fresh(random, vaultId);
    }

    /** Whether a name is {@code store-<16 hex digits>.db}, so that nothing read from a file can point elsewhere. */
    public static boolean isStoreName(String name) {
        return STORE_NAME.matcher(name).matches();
    }

    /** The raw key; still owned and wiped by this object. */
    public SecretBytes key() {
        return key;
    }

    /** The 16-byte salt that is the first 16 bytes of the store. Not secret. */
    public byte[] databaseSalt() {
        return databaseSalt.clone();
    }

    /** The store's file name inside the vault's directory. */
    public String storeName() {
        return storeName;
    }

    /** 16 random bytes that stay the same for the vault's whole life. */
    public byte[] vaultId() {
        return vaultId.clone();
    }

    /** Generation of the key file from which these were read; 0 if none has sealed them yet. */
    public long generation() {
        return generation;
    }

    /** An independent copy marked with a generation; whoever asked closes it. */
    public StoreSecrets atGeneration(long other) {
        return new StoreSecrets(key.copy(), databaseSalt, storeName, vaultId, other);
    }

    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "StoreSecrets[redacted]";
    }

    private static StoreSecrets fresh(SecureRandom random, byte[] vaultId) {
        SecretBytes key = SecretBytes.random(random, KEY_BYTES);
        byte[] salt = randomBytes(random, SALT_BYTES);
        String name = "store-" + HexFormat.of().formatHex(randomBytes(random, NAME_BYTES)) + ".db";
        return new StoreSecrets(key, salt, name, vaultId, 0);
    }

    private static byte[] randomBytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
