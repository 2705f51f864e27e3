package org.svod.vault.secret;

/** A recovery code as a way to open: its 32 random bytes stand in the place of the slow derivation. Owns the code. */
public final class RecoveryCredential implements Credential {

    private final RecoveryCode code;

    public RecoveryCredential(RecoveryCode code) {
        this.code = code;
    }

    /** Nothing slow is needed: 256 random bits cannot be guessed. The other arguments are not used. */
    @Override
    public SecretBytes master(PassphraseKdf kdf, byte[] salt, KdfProfile profile) {
        return code.secret().copy();
    }

    @Override
    public void requireFitToSet() {
        // Every code that parses is as strong as every other.
    }

    @Override
    public void close() {
        code.close();
    }

    @Override
    public String toString() {
        return "RecoveryCredential[redacted]";
    }
}
