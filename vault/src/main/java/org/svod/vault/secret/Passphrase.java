package org.svod.vault.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SecretRefusedException.Reason;

/**
 * A passphrase as UTF-8 in normal form C, after one trailing LF or CRLF was taken away and nothing else, for ever:
 * spaces, case and line ends inside count. At most 4,096 bytes. Closing wipes it; whoever made it closes it.
 */
public final class Passphrase implements AutoCloseable {

    private static final int MAX_BYTES = 4096;

    private final SecretBytes utf8;
    private final boolean unassigned;

    private Passphrase(SecretBytes utf8, boolean unassigned) {
        this.utf8 = utf8;
        this.unassigned = unassigned;
    }

    /** From bytes a file or a descriptor gave; the caller wipes its array. Refuses what is empty, too long or not UTF-8. */
    public static Passphrase fromUtf8(byte[] bytes) throws SecretRefusedException {
        if (bytes.length > MAX_BYTES) {
            throw new SecretRefusedException(Reason.TOO_LONG);
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), decoded, true);
        char[] chars = Arrays.copyOf(decoded.array(), decoded.position());
        Arrays.fill(decoded.array(), '\0');
        try {
            if (result.isError()) {
                throw new SecretRefusedException(Reason.NOT_TEXT);
            }
            return fromChars(chars);
        } finally {
            Arrays.fill(chars, '\0');
        }
    }

    /** From typed characters; the caller wipes its array. Refuses what is empty, too long or holds half a character. */
    public static Passphrase fromChars(char[] typed) throws SecretRefusedException {
        int length = lengthWithoutLineEnd(typed);
        if (length == 0) {
            throw new SecretRefusedException(Reason.EMPTY);
        }
        CharBuffer text = CharBuffer.wrap(typed, 0, length);
        // normalize() can only return a String, which nobody can wipe; almost every real passphrase needs no change.
        CharBuffer normal =
                isPlainlyNormal(text) ? text : CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
        return new Passphrase(encode(normal), holdsUnassigned(text));
    }

    /** Lends the UTF-8 bytes; see {@link SecretBytes#use}. */
    <T, E extends Exception> T useUtf8(SecretBytes.Use<T, E> use) throws E {
        return utf8.use(use);
    }

    /**
     * Refuses what would be dangerous to set, though it may be tried: a character unknown to this Unicode version, whose
     * normal form a later version may change, and a line every prompt would take for a recovery code.
     */
    void requireFitToSet() throws SecretRefusedException {
        if (unassigned) {
            throw new SecretRefusedException(Reason.UNASSIGNED_CHARACTER);
        }
        if (utf8.<Boolean, RuntimeException>use(RecoveryCode::startsLikeOne)) {
            throw new SecretRefusedException(Reason.LOOKS_LIKE_RECOVERY_CODE);
        }
    }

    @Override
    public void close() {
        utf8.close();
    }

    @Override
    public String toString() {
        return "Passphrase[redacted]";
    }

    private static int lengthWithoutLineEnd(char[] typed) {
        int length = typed.length;
        if (length > 0 && typed[length - 1] == '\n') {
            length--;
            if (length > 0 && typed[length - 1] == '\r') {
                length--;
            }
        }
        return length;
    }

    /** Everything below U+0300, and U+0400 to U+0482, is its own normal form C and combines with nothing in that range. */
    private static boolean isPlainlyNormal(CharBuffer text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x0300 && (c < 0x0400 || c > 0x0482)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsUnassigned(CharBuffer text) {
        return text.codePoints().anyMatch(point -> Character.getType(point) == Character.UNASSIGNED);
    }

    private static SecretBytes encode(CharBuffer text) throws SecretRefusedException {
        ByteBuffer buffer = ByteBuffer.allocate(3 * text.length());
        try {
            var encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT);
            var result = encoder.encode(text.duplicate(), buffer, true);
            if (result.isError()) {
                result.throwException();
            }
            if (buffer.position() > MAX_BYTES) {
                throw new SecretRefusedException(Reason.TOO_LONG);
            }
            return SecretBytes.takeFrom(Arrays.copyOf(buffer.array(), buffer.position()));
        } catch (CharacterCodingException e) {
            throw new SecretRefusedException(Reason.NOT_TEXT);
        } finally {
            Arrays.fill(buffer.array(), (byte) 0);
        }
    }
}
