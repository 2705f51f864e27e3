package org.svod.vault.store;

import java.security.SecureRandom;

/**
 * The device that wrote something: drawn at random when the vault is made there, tied to no hardware and no person.
 *
 * @param id the 128 random bits
 */
public record DeviceId(Id id) implements Comparable<DeviceId> {

    /** A new device. */
    public static DeviceId random(SecureRandom random) {
        return new DeviceId(Id.random(random));
    }

    /** The sixteen bytes, a fresh array. */
    public byte[] bytes() {
        return id.bytes();
    }

    @Override
    public int compareTo(DeviceId other) {
        return id.compareTo(other.id);
    }

    /** 32 lower-case hex digits. */
    @Override
    public String toString() {
        return id.toString();
    }
}
