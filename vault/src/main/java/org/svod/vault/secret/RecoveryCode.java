package org.svod.vault.secret;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SecretRefusedException.Reason;

/**
 * The recovery secret: an age X25519 identity (age-encryption.org/v1), 32 random bytes. It opens its slot and every
 * backup. Closing wipes it; whoever made it closes it.
 */
public final class RecoveryCode implements AutoCloseable {

    private static final int SECRET_BYTES = 32;
    private static final String START = "AGE-SECRET-KEY-1";

    private final SecretBytes secret;

    private RecoveryCode(SecretBytes secret) {
        this.secret = secret;
    }

    /** A new one. */
    public static RecoveryCode generate(SecureRandom random) {
        return new RecoveryCode(SecretBytes.random(random, SECRET_BYTES));
    }

    /**
     * Reads a typed code: upper or lower case, with any spaces a printed form may have. Its checksum finds a wrong letter.
     * The caller wipes its array.
     */
    public static RecoveryCode parse(char[] typed) throws SecretRefusedException {
        char[] dense = withoutSpaces(typed);
        try {
            Bech32Address address = Bech32.getDecoder().decode(CharBuffer.wrap(dense));
            byte[] data = address.getData();
            boolean ours = AgeKeys.IDENTITY_PREFIX.equalsIgnoreCase(
                            address.getHumanReadablePart().toString())
                    && data.length == SECRET_BYTES;
            SecretBytes secret = SecretBytes.takeFrom(data);
            if (!ours) {
                secret.close();
                throw new SecretRefusedException(Reason.NOT_A_RECOVERY_CODE);
            }
            return new RecoveryCode(secret);
        } catch (IllegalArgumentException e) {
            // The cause is dropped: the decoder names the character it stumbled over.
            throw new SecretRefusedException(Reason.NOT_A_RECOVERY_CODE);
        } finally {
            Arrays.fill(dense, '\0');
        }
    }

    /** Whether a line is meant as a recovery code: it starts like one, whatever the case and the spaces between. */
    static boolean startsLikeOne(char[] line) {
        int matched = 0;
        for (int i = 0; i < line.length && matched < START.length(); i++) {
            if (Character.isWhitespace(line[i])) {
                continue;
            }
            if (asciiUpper(line[i]) != START.charAt(matched)) {
                return false;
            }
            matched++;
        }
        return matched == START.length();
    }

    /** As {@link #startsLikeOne(char[])}, on UTF-8: all that matters here is ASCII. */
    static boolean startsLikeOne(byte[] utf8) {
        char[] line = new char[utf8.length];
        try {
            for (int i = 0; i < utf8.length; i++) {
                line[i] = (char) (utf8[i] & 0xFF);
            }
            return startsLikeOne(line);
        } finally {
            Arrays.fill(line, '\0');
        }
    }

    /** The code as printed, {@code AGE-SECRET-KEY-1…}, 74 characters; the caller wipes the array. */
    public char[] toChars() {
        return AgeKeys.identity(secret);
    }

    /** The public half, {@code age1…}: backups are made for it, and it opens nothing. */
    public String recipient() {
        return AgeKeys.recipient(secret);
    }

    /** The 32 bytes of the identity; still owned and wiped by this code. */
    public SecretBytes secret() {
        return secret;
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "RecoveryCode[redacted]";
    }

    private static char asciiUpper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static char[] withoutSpaces(char[] typed) {
        char[] dense = new char[typed.length];
        int length = 0;
        for (char c : typed) {
            if (!Character.isWhitespace(c)) {
                dense[length++] = c;
            }
        }
        char[] exact = Arrays.copyOf(dense, length);
        Arrays.fill(dense, '\0');
        return exact;
    }
}
