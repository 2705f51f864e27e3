package org.svod.vault.store.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.svod.vault.secret.SecretBytes;

/**
 * Checks the seal of one page of a SQLCipher 4 file without the engine. A page is 4096 bytes: content, 16 bytes of IV,
 * 64 bytes of HMAC-SHA512 over content, IV and the page number (little-endian u32); page 1 begins with the 16-byte salt,
 * which is not sealed. The key is PBKDF2-HMAC-SHA512 of the raw key, salt XOR 0x3a, two rounds (SQLCipher's design
 * document; docs/formats/store.md). Holds that derived key: close it.
 */
public final class PageSeal implements AutoCloseable {
    /** Length of a page in bytes. */
    public static final int PAGE_BYTES = 4096;
    /** Length of the salt at the beginning of page 1 in bytes. */
    public static final int SALT_BYTES = 16;

    private static final String HMAC = "HmacSHA512";
    private static final int HMAC_BYTES = 64;
    private static final int KEY_BYTES = 32;
    private static final byte SALT_MASK = 0x3a;

    private final SecretBytes sealKey;
    private final byte[] salt;

    /** Derives the seal key; the caller still owns {@code rawKey}. */
    public PageSeal(SecretBytes rawKey, byte[] databaseSalt) {
        if (rawKey.length() != KEY_BYTES || databaseSalt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a store key has 32 bytes and its salt 16");
        }
        salt = databaseSalt.clone();
        sealKey = rawKey.use(key -> SecretBytes.takeFrom(derive(key, databaseSalt)));
    }

    /** Whether {@code page}, exactly {@link #PAGE_BYTES} long, was sealed as page {@code number} (from 1). */
    public boolean fits(byte[] page, long number) {
        int begin = 0;
        if (number == 1) {
            begin = SALT_BYTES;
            if (!Arrays.equals(page, 0, SALT_BYTES, salt, 0, SALT_BYTES)) {
                return false;
            }
        }
        int sealed = PAGE_BYTES - HMAC_BYTES;
        int from = begin;
        byte[] expected = Arrays.copyOfRange(page, sealed, PAGE_BYTES);
        return sealKey.use(key -> {
            Mac mac = mac(key);
            mac.update(page, from, sealed - from);
            mac.update(new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)});
            return MessageDigest.isEqual(expected, mac.doFinal());
        });
    }

    /** Wipes the derived key. */
    @Override
    public void close() {
        sealKey.close();
    }

    /** PBKDF2 with two rounds and one block, written out because the JDK's takes a password of characters. */
    private static byte[] derive(byte[] key, byte[] databaseSalt) {
        byte[] masked = databaseSalt.clone();
        for (int i = 0; i < masked.length; i++) {
            masked[i] ^= SALT_MASK;
        }
        Mac mac = mac(key);
        mac.update(masked);
        mac.update(new byte[] {0, 0, 0, 1});
        byte[] first = mac.doFinal();
        byte[] second = mac.doFinal(first);
        byte[] derived = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES; i++) {
            derived[i] = (byte) (first[i] ^ second[i]);
        }
        Arrays.fill(first, (byte) 0);
        Arrays.fill(second, (byte) 0);
        return derived;
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java has HMAC-SHA512", impossible);
        }
    }
}
