package org.svod.vault.secret;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.google.crypto.tink.subtle.X25519;
import java.nio.CharBuffer;
import java.security.InvalidKeyException;
import java.util.Arrays;

/** The two written forms of an age X25519 key (age-encryption.org/v1). */
final class AgeKeys {
    static final String IDENTITY_PREFIX = "AGE-SECRET-KEY-";
    static final String RECIPIENT_PREFIX = "age";

    private AgeKeys() {}

    /** {@code AGE-SECRET-KEY-1…}, 74 characters; the caller wipes the array. */
    static char[] identity(SecretBytes secret) {
        CharSequence encoded = secret.use(bytes -> Bech32.getEncoder().encode(IDENTITY_PREFIX, bytes));
        char[] chars = new char[encoded.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = encoded.charAt(i);
        }
        if (encoded instanceof CharBuffer buffer && buffer.hasArray()) {
            Arrays.fill(buffer.array(), '\0');
        }
        return chars;
    }

    /** {@code age1…}, the public half. */
    static String recipient(SecretBytes secret) {
        try {
            byte[] publicKey = secret.use(X25519::publicFromPrivate);
            return Bech32.getEncoder().encode(RECIPIENT_PREFIX, publicKey).toString();
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every 32 bytes are an X25519 private key", e);
        }
    }
}
