package org.svod.vault.store.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The one encoding of everything that is hashed: fields one after another, each a big-endian u32 length and then its
 * bytes. Two different lists of fields never give the same bytes. The first field is a label that carries the version,
 * so bytes made for one purpose fit no other. docs/formats/store.md has it in words, a resource file as vectors.
 */
public final class Fields {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    private Fields() {}

    /** Begins with a label such as {@code svod/entry/row/1}. */
    public static Fields labelled(String label) {
        return new Fields().text(label);
    }

    /** Adds a field. */
    public Fields bytes(byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
        return this;
    }

    /** Adds a field of UTF-8. */
    public Fields text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a field of eight big-endian bytes. */
    public Fields number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** All fields so far. */
    public byte[] encoded() {
        return bytes.toByteArray();
    }

    /** SHA-256 over all fields so far, 32 bytes. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(encoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
