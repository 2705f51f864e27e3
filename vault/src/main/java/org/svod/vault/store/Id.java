package org.svod.vault.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The name of one thing in the store: 128 random bits, so that two devices never give the same name and a name says
 * nothing about when or by whom it was given.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record Id(long high, long low) implements Comparable<Id> {
    /** Length in bytes. */
    public static final int BYTES = 16;

    private static final HexFormat HEX = HexFormat.of();

    /** A new name from the given source of randomness. */
    public static Id random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** Reads exactly {@link #BYTES} bytes; throws {@link IllegalArgumentException} on any other length. */
    public static Id of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Id(buffer.getLong(), buffer.getLong());
    }

    /** Reads 32 lower- or upper-case hex digits; throws {@link IllegalArgumentException} on anything else. */
    public static Id parse(String hex) {
        return of(HEX.parseHex(hex));
    }

    /** The sixteen bytes, a fresh array. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** Unsigned order, the order of the bytes. */
    @Override
    public int compareTo(Id other) {
        int first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    /** 32 lower-case hex digits. */
    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
