package org.svod.vault.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SecretRefusedException.Reason;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;

/**
 * A passphrase, or a passphrase together with a file of the person's choice (1 byte to 16 MiB) of which not one bit may
 * ever change. Owns the passphrase: closing wipes it.
 */
public final class PassphraseCredential implements Credential {

    private static final int DIGEST_BYTES = 32;
    private static final int MAX_FILE_BYTES = 16 * 1024 * 1024;

    private final Passphrase passphrase;
    private final Optional<SecretBytes> fileDigest;

    public PassphraseCredential(Passphrase passphrase) {
        this(passphrase, Optional.empty());
    }

    private PassphraseCredential(Passphrase passphrase, Optional<SecretBytes> fileDigest) {
        this.passphrase = passphrase;
        this.fileDigest = fileDigest;
    }

    /** A passphrase that opens only together with the content of {@code file}, which is read now and not written. */
    public static PassphraseCredential withFile(Passphrase passphrase, FilePort files, Path file)
            throws VaultException {
        try {
            if (!files.exists(file)) {
                throw new SecretRefusedException(Reason.NO_SUCH_FILE);
            }
            long size = files.size(file);
            if (size == 0 || size > MAX_FILE_BYTES) {
                throw new SecretRefusedException(size == 0 ? Reason.EMPTY : Reason.TOO_LONG);
            }
            try (SecretBytes content = SecretBytes.takeFrom(files.read(file, 0, (int) size))) {
                return new PassphraseCredential(passphrase, Optional.of(content.use(PassphraseCredential::digest)));
            }
        } catch (IOException e) {
            throw StorageFailedException.of(e);
        }
    }

    /** Whether a file belongs to it. */
    public boolean hasFile() {
        return fileDigest.isPresent();
    }

    @Override
    public SecretBytes master(PassphraseKdf kdf, byte[] salt, KdfProfile profile) {
        try (SecretBytes input = kdfInput()) {
            return kdf.derive(input, salt, profile);
        }
    }

    @Override
    public void requireFitToSet() throws SecretRefusedException {
        passphrase.requireFitToSet();
    }

    /** {@code u32 length ‖ passphrase ‖ SHA-256 of the file, or 32 zero bytes}: the length keeps the parts apart. */
    SecretBytes kdfInput() {
        return passphrase.useUtf8(utf8 -> {
            ByteBuffer input = ByteBuffer.allocate(Integer.BYTES + utf8.length + DIGEST_BYTES);
            input.putInt(utf8.length).put(utf8);
            fileDigest.ifPresent(digest -> digest.use(input::put));
            return SecretBytes.takeFrom(input.array());
        });
    }

    @Override
    public void close() {
        passphrase.close();
        fileDigest.ifPresent(SecretBytes::close);
    }

    @Override
    public String toString() {
        return "PassphraseCredential[redacted]";
    }

    private static SecretBytes digest(byte[] content) {
        try {
            return SecretBytes.takeFrom(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
