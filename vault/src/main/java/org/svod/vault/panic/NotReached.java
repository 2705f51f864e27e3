package org.svod.vault.panic;

import java.util.Locale;

/** Where copies of keys or contents may live that no erase in this folder touches. Every receipt names all of them. */
public enum NotReached {
    /** Backups, wherever they are kept. */
    BACKUPS,
    /** Other devices with a vault of the same movement. */
    OTHER_DEVICES,
    /** Exports that were written or copied outside the vault's own folder. */
    EXPORTS_ELSEWHERE,
    /** Snapshots kept by the file system, a synchronising program or a virtual machine. */
    SNAPSHOTS,
    /** Cells of a flash drive that were retired with old content in them; no write reaches those. */
    FLASH_SPARE_CELLS,
    /** The swap area and the image written on hibernation. */
    SWAP,
    /** Working memory of this computer, until it is switched off. */
    MEMORY,
    /** Images of the disk that somebody took before. */
    IMAGES_ALREADY_TAKEN;

    /** The name scripts see, for example {@code flash-spare-cells}; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
