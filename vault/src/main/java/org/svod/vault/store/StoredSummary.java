package org.svod.vault.store;

/**
 * One line of a list, derived from cells or entries and written in the same transaction with them.
 */
public final class StoredSummary {
    private final Id entity;
    private final String kind;
    private final String sortKey;
    private final byte[] value;

    /** Takes a copy of {@code value}. */
    public StoredSummary(Id entity, String kind, String sortKey, byte[] value) {
        this.entity = entity;
        this.kind = kind;
        this.sortKey = sortKey;
        this.value = value.clone();
    }

    /** What it sums up. */
    public Id entity() {
        return entity;
    }

    /** Which list it is in. */
    public String kind() {
        return kind;
    }

    /** Where in the list: ascending by the bytes of its UTF-8. */
    public String sortKey() {
        return sortKey;
    }

    /** The writer's bytes, a fresh array. */
    public byte[] value() {
        return value.clone();
    }

    /** Says kind and length, never key or value. */
    @Override
    public String toString() {
        return "StoredSummary[" + entity + ", " + kind + ", " + value.length + " bytes]";
    }
}
