package org.svod.vault.secret;

import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.VaultException;

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

    /** The 32 bytes from which a slot's key is derived; the caller closes them. Slow for a passphrase. */
    SecretBytes master(PassphraseKdf kdf, byte[] salt, KdfProfile profile);

    /** Refuses what may be tried but should not be made a new slot's secret. */
    void requireFitToSet() throws VaultException;

    @Override
    void close();
}
