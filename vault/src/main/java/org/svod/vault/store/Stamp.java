package org.svod.vault.store;

import java.time.Instant;
import java.util.HexFormat;

/**
 * When and where something was written, totally ordered over all devices: first by clock, then by device. It orders
 * writes; it is no evidence of when an event happened (event times are in the payload).
 *
 * @param clock a hybrid logical clock: 48 bits of Unix milliseconds, then a 16-bit counter; never negative
 * @param device the device that wrote
 */
public record Stamp(long clock, DeviceId device) implements Comparable<Stamp> {
    private static final int COUNTER_BITS = 16;
    private static final HexFormat HEX = HexFormat.of();

    /** Refuses a negative clock, which no device writes before the year 6429. */
    public Stamp {
        if (clock < 0) {
            throw new IllegalArgumentException("a clock is never negative");
        }
    }

    /** Reads what {@link #toString} wrote; throws {@link IllegalArgumentException} on anything else. */
    public static Stamp parse(String text) {
        if (text.length() != 49 || text.charAt(16) != '-') {
            throw new IllegalArgumentException("not a stamp: 16 hex digits, a hyphen, 32 hex digits");
        }
        return new Stamp(HexFormat.fromHexDigitsToLong(text, 0, 16), new DeviceId(Id.parse(text.substring(17))));
    }

    /** The wall-clock part, to the millisecond. */
    public Instant instant() {
        return Instant.ofEpochMilli(clock >>> COUNTER_BITS);
    }

    @Override
    public int compareTo(Stamp other) {
        int byClock = Long.compare(clock, other.clock);
        return byClock != 0 ? byClock : device.compareTo(other.device);
    }

    /** Sixteen hex digits of clock, a hyphen, 32 hex digits of device; sorts as the stamp does. */
    @Override
    public String toString() {
        return HEX.toHexDigits(clock) + "-" + device;
    }
}
