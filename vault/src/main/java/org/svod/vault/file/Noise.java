package org.svod.vault.file;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An endless stream of noise that can be produced a second time, to compare it with what a disk gives back. It is the
 * ChaCha20 key stream (RFC 8439) under a random key: asking {@link SecureRandom} for megabytes takes ten times as long
 * as writing them. Closing wipes the key; two streams never share one.
 */
public final class Noise implements AutoCloseable {

    private final byte[] key = new byte[32];

    /** A new stream, keyed by {@code random}. */
    public Noise(SecureRandom random) {
        random.nextBytes(key);
    }

    /** The same stream from its beginning, at every call. */
    public Stream start() {
        try {
            Cipher cipher = Cipher.getInstance("ChaCha20");
            // A fixed nonce is right here: the key is new for every file, and nothing is hidden under the stream.
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "ChaCha20"),
                    new ChaCha20ParameterSpec(new byte[12], 0));
            return new Stream(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 11 has ChaCha20", e);
        }
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }

    /** One reading of the noise, front to back. */
    public static final class Stream {

        private final Cipher cipher;

        private Stream(Cipher cipher) {
            this.cipher = cipher;
        }

        /** The next bytes. */
        public byte[] next(int length) {
            // The cipher answers null, not an empty array, when it is asked for nothing.
            return length == 0 ? new byte[0] : cipher.update(new byte[length]);
        }
    }
}
