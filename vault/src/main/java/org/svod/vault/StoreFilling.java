package org.svod.vault;

import java.nio.file.Path;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SecretBytes;

/** Makes the store of a new vault in an existing empty file, before the vault has its name and anyone can open it. */
@FunctionalInterface
public interface StoreFilling {
    /** Fills and closes it. The key, 32 bytes, stays the caller's; the salt has 16. */
    void fill(Path file, SecretBytes rawKey, byte[] salt) throws VaultException;
}
