package org.svod.vault.secret;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.nio.CharBuffer;
import java.security.SecureRandom;

/**
 * The key for which other vaults seal what they hand to this one: an age X25519 identity (age-encryption.org/v1), 32 random
 * bytes. Closing wipes it; whoever made it closes it.
 */
public final class SharingKey implements AutoCloseable {
    /** Length of the private half in bytes. */
    public static final int BYTES = 32;

    private static final int RECIPIENT_LENGTH = 62;

    private final SecretBytes secret;

    private SharingKey(SecretBytes secret) {
        this.secret = secret;
    }

    /** A new one. */
    public static SharingKey generate(SecureRandom random) {
        return new SharingKey(SecretBytes.random(random, BYTES));
    }

    /** The one that was kept; wipes the array. */
    public static SharingKey takeFrom(byte[] kept) {
        if (kept.length != BYTES) {
            throw new IllegalArgumentException("a sharing key has " + BYTES + " bytes");
        }
        return new SharingKey(SecretBytes.takeFrom(kept));
    }

    /** Whether somebody could be meant by it: {@code age1…}, whose checksum finds a wrong letter. */
    public static boolean isRecipient(String typed) {
        if (typed.length() != RECIPIENT_LENGTH) {
            return false;
        }
        try {
            Bech32Address address = Bech32.getDecoder().decode(CharBuffer.wrap(typed));
            return address.getHumanReadablePart().toString().equals(AgeKeys.RECIPIENT_PREFIX)
                    && address.getData().length == BYTES;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    /** The public half, {@code age1…}: what is given to colleagues; it opens nothing. */
    public String recipient() {
        return AgeKeys.recipient(secret);
    }

    /** The private half as age writes it; the caller wipes the array. */
    public char[] toChars() {
        return AgeKeys.identity(secret);
    }

    /** The private half, for the store; the caller wipes the array. */
    public byte[] toBytes() {
        return secret.use(byte[]::clone);
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "SharingKey[redacted]";
    }
}
