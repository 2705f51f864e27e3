package org.svod.vault.store;

import java.util.Optional;

/**
 * One row of a store as it stands, for taking it to another store: with its stamp, salt and link, so that a chain still
 * verifies where it arrives. Holds the arrays it is given; nobody changes them.
 */
public sealed interface StoredRow {

    /** A field of an entity; without a value if it was purged. */
    final class Cell implements StoredRow {
        private final Id entity;
        private final String field;
        private final Optional<byte[]> value;
        private final Stamp stamp;

        public Cell(Id entity, String field, Optional<byte[]> value, Stamp stamp) {
            this.entity = entity;
            this.field = field;
            this.value = value;
            this.stamp = stamp;
        }

        public Id entity() {
            return entity;
        }

        public String field() {
            return field;
        }

        /** Whether it holds a private key of this device. */
        public boolean isPrivate() {
            return field.startsWith(PRIVATE);
        }

        public Optional<byte[]> value() {
            return value;
        }

        public Stamp stamp() {
            return stamp;
        }
    }

    /**
     * How the names of fields begin that hold a private key of this device. No backup has them; every rotation replaces what is in
     * them.
     */
    String PRIVATE = "private/";

    /** An entry; without salt and payload if it was purged. */
    final class Entry implements StoredRow {
        private final Stamp stamp;
        private final Id entity;
        private final String kind;
        private final Optional<Opened> opened;
        private final byte[] digest;
        private final byte[] previous;

        public Entry(Stamp stamp, Id entity, String kind, Optional<Opened> opened, byte[] digest, byte[] previous) {
            this.stamp = stamp;
            this.entity = entity;
            this.kind = kind;
            this.opened = opened;
            this.digest = digest;
            this.previous = previous;
        }

        public Stamp stamp() {
            return stamp;
        }

        public Id entity() {
            return entity;
        }

        public String kind() {
            return kind;
        }

        /** Salt and payload; empty after a purge. */
        public Optional<Opened> opened() {
            return opened;
        }

        public byte[] digest() {
            return digest;
        }

        public byte[] previous() {
            return previous;
        }
    }

    /** What a purge takes from an entry. */
    final class Opened {
        private final byte[] salt;
        private final byte[] payload;

        public Opened(byte[] salt, byte[] payload) {
            this.salt = salt;
            this.payload = payload;
        }

        public byte[] salt() {
            return salt;
        }

        public byte[] payload() {
            return payload;
        }
    }

    /** An entity that was purged, and when. */
    record Purged(Id entity, Stamp stamp) implements StoredRow {}

    /** The end of a device's chain. */
    final class ChainEnd implements StoredRow {
        private final DeviceId device;
        private final long entries;
        private final byte[] link;

        public ChainEnd(DeviceId device, long entries, byte[] link) {
            this.device = device;
            this.entries = entries;
            this.link = link;
        }

        public DeviceId device() {
            return device;
        }

        /** How many entries the chain has. */
        public long entries() {
            return entries;
        }

        public byte[] link() {
            return link;
        }
    }
}
