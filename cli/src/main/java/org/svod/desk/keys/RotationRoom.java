package org.svod.desk.keys;

/**
 * Whether the disk has room for a rotation: old and new store stand side by side for a while.
 *
 * @param bytes length of the store as it is
 * @param free bytes on its disk
 */
public record RotationRoom(long bytes, long free) {
    private static final long SPARE = 4L << 20;

    /** Free bytes that are needed. */
    public long needs() {
        return bytes + bytes / 8 + SPARE;
    }

    /** Whether they are there. */
    public boolean fits() {
        return free >= needs();
    }
}
