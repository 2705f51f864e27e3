package org.svod.vault.secret;

import java.nio.file.Path;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/** One way a person can open a slot. Closing wipes it; whoever made it closes it. */
public sealed interface Credential extends AutoCloseable permits PassphraseCredential, RecoveryCredential {

    /**
     * What a person typed at a passphrase prompt: a line that starts with {@code AGE-SECRET-KEY-1} is a recovery code, any
     * other a passphrase. The caller wipes its array.
     */
    static Credential ofTyped(char[] line) throws SecretRefusedException {
        return RecoveryCode.startsLikeOne(line)
                ? new RecoveryCredential(RecoveryCode.parse(line))
                : new PassphraseCredential(Passphrase.fromChars(line));
    }

    /**
     * The same for somebody who says that a file belongs to the passphrase. A recovery code opens without any file.
     *
     * @throws VaultException if the file is missing, empty, too long or cannot be read
     */
    static Credential ofTyped(char[] line, FilePort files, Path keyFile) throws VaultException {
        if (RecoveryCode.startsLikeOne(line)) {
            return ofTyped(line);
        }
        Passphrase passphrase = Passphrase.fromChars(line);
        try {
            return PassphraseCredential.withFile(passphrase, files, keyFile);
        } catch (VaultException refused) {
            passphrase.close();
            throw refused;
        }
    }

    /** The 32 bytes from which a slot's key is derived; the caller closes them. Slow for a passphrase. */
    SecretBytes master(PassphraseKdf kdf, byte[] salt, KdfProfile profile);

    /** Refuses what may be tried but should not be made a new slot's secret. */
    void requireFitToSet() throws VaultException;

    @Override
    void close();
}
