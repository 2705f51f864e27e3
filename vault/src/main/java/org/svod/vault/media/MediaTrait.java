package org.svod.vault.media;

import java.util.Locale;

/** One thing about the place a vault stands in that matters when keys are erased there. */
public enum MediaTrait {
    /** Files are overwritten where they are. */
    IN_PLACE(false),
    /** The file system writes data into its own journal first, and keeps it there for a while. */
    DATA_JOURNAL(true),
    /** Every write goes to a new place; the old content stays until something reuses it. */
    COPY_ON_WRITE(true),
    /** The files are on another computer, which may keep old versions. */
    NETWORK(true),
    /** A program stands between us and the disk; what it does with a write is unknown. */
    USER_SPACE(true),
    /** The files live in memory, and in swap. */
    IN_MEMORY(true),
    /** The kind of file system could not be told. */
    FILE_SYSTEM_UNKNOWN(true),
    /** Snapshots are kept beside the files. */
    SNAPSHOTS(true),
    /** A magnetic disk: what is overwritten is gone. */
    ROTATIONAL(false),
    /** Flash: old content may stay in spare cells that no program reaches. */
    FLASH(true),
    /** Whether it is magnetic or flash could not be told. */
    DEVICE_UNKNOWN(true),
    /** The disk below is encrypted by the system. */
    ENCRYPTED_BELOW(false),
    /** The drive is told which blocks are free, and may empty them soon. */
    TRIM(false),
    /** No swap area is in use. */
    NO_SWAP(false),
    /** Swap is compressed memory. */
    SWAP_IN_MEMORY(false),
    /** Swap is encrypted. */
    SWAP_ENCRYPTED(false),
    /** Swap in the clear: memory with keys in it may have been written there. */
    SWAP_PLAIN(true),
    /** Hibernation is set up: the whole memory is written to disk then. */
    HIBERNATION(true),
    /** A program copies this folder elsewhere, old versions too. */
    SYNC_FOLDER(true),
    /** A container or a guest system: whoever runs the host may keep images of it. */
    GUEST_SYSTEM(true);

    private final boolean warns;

    MediaTrait(boolean warns) {
        this.warns = warns;
    }

    /** Whether it makes erasing less certain. */
    public boolean warns() {
        return warns;
    }

    /** The name scripts see and the catalogue uses; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
