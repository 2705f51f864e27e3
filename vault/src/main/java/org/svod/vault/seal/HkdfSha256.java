package org.svod.vault.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.svod.vault.secret.SecretBytes;

/** HKDF-SHA256 (RFC 5869) without salt; the label in {@code info} keeps every use apart. */
public final class HkdfSha256 {

    private HkdfSha256() {}

    /** Derives {@code length} bytes (at most 8,160); the caller closes them. */
    public static SecretBytes derive(SecretBytes inputKey, byte[] info, int length) {
        return inputKey.use(key -> {
            try {
                return SecretBytes.takeFrom(Hkdf.computeHkdf("HMACSHA256", key, new byte[0], info, length));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
            }
        });
    }

    /** The bytes of an ASCII label followed by one byte for the index. */
    public static byte[] label(String ascii, int index) {
        byte[] bytes = label(ascii);
        byte[] indexed = Arrays.copyOf(bytes, bytes.length + 1);
        indexed[bytes.length] = (byte) index;
        return indexed;
    }

    /** The bytes of an ASCII label. */
    public static byte[] label(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
