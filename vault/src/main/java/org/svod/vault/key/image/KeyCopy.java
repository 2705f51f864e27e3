package org.svod.vault.key.image;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** One copy of the key file in memory: {@value KeyFileLayout#COPY_LENGTH} bytes, all of them written to disk as they are. */
public final class KeyCopy {

    private final byte[] bytes;

    private KeyCopy(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes over bytes read from disk. */
    public static KeyCopy of(byte[] bytes) {
        if (bytes.length != KeyFileLayout.COPY_LENGTH) {
            throw new IllegalArgumentException("a copy has one length");
        }
        return new KeyCopy(bytes);
    }

    /** Nothing but noise, so that unused slots and padding need no further thought. */
    public static KeyCopy ofNoise(SecureRandom random) {
        byte[] noise = new byte[KeyFileLayout.COPY_LENGTH];
        random.nextBytes(noise);
        return new KeyCopy(noise);
    }

    public KeyCopy duplicate() {
        return new KeyCopy(bytes.clone());
    }

    /** What this copy claims to be. */
    public KeyCopyState state() {
        if (!KeyHead.hasMagic(bytes)) {
            return KeyCopyState.NOT_OURS;
        }
        boolean whole = MessageDigest.isEqual(digest(), range(KeyFileLayout.DIGEST, KeyFileLayout.DIGEST_LENGTH));
        if (!KeyHead.isKnown(bytes)) {
            return whole ? KeyCopyState.NEWER : KeyCopyState.UNREADABLE_NEWER;
        }
        return whole && KeyHead.read(bytes).isPresent() ? KeyCopyState.VALID : KeyCopyState.DAMAGED;
    }

    /** The head of a copy found valid before. */
    public KeyHead head() {
        Optional<KeyHead> head = KeyHead.read(bytes);
        return head.orElseThrow(() -> new IllegalStateException("only a valid copy has a head"));
    }

    public void putHead(KeyHead head) {
        head.writeTo(bytes);
    }

    /** The pre-key R of a slot: one lost bit in its area of noise changes it, and the slot is gone. */
    public byte[] preKey(int index) {
        MessageDigest sha256 = sha256();
        sha256.update(bytes, KeyFileLayout.slot(index) + KeyFileLayout.NOISE, KeyFileLayout.NOISE_LENGTH);
        return sha256.digest();
    }

    /** Covers the whole slot with fresh noise: before it is made and when it is removed, never else. */
    public void fillSlot(int index, SecureRandom random) {
        byte[] noise = new byte[KeyFileLayout.SLOT_LENGTH];
        random.nextBytes(noise);
        put(KeyFileLayout.slot(index), noise);
    }

    public byte[] inSlot(int index, int offset, int length) {
        return range(KeyFileLayout.slot(index) + offset, length);
    }

    public void putInSlot(int index, int offset, byte[] part) {
        put(KeyFileLayout.slot(index) + offset, part);
    }

    public byte[] table() {
        return range(KeyFileLayout.TABLE, KeyFileLayout.BLOCK);
    }

    public void putTable(byte[] block) {
        put(KeyFileLayout.TABLE, block);
    }

    /** The last thing to do to a copy before it is written. */
    public void stampDigest() {
        put(KeyFileLayout.DIGEST, digest());
    }

    public boolean sameAs(KeyCopy other) {
        return Arrays.equals(bytes, other.bytes);
    }

    /** Whether the block that starts at {@code offset} is the same in both. */
    boolean sameBlock(KeyCopy other, int offset) {
        int end = offset + KeyFileLayout.BLOCK;
        return Arrays.equals(bytes, offset, end, other.bytes, offset, end);
    }

    byte[] range(int offset, int length) {
        return Arrays.copyOfRange(bytes, offset, offset + length);
    }

    private void put(int offset, byte[] part) {
        System.arraycopy(part, 0, bytes, offset, part.length);
    }

    private byte[] digest() {
        MessageDigest sha256 = sha256();
        sha256.update(ByteBuffer.wrap(bytes, 0, KeyFileLayout.DIGEST));
        int after = KeyFileLayout.DIGEST + KeyFileLayout.DIGEST_LENGTH;
        sha256.update(ByteBuffer.wrap(bytes, after, bytes.length - after));
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
