package org.svod.vault.panic;

import java.nio.file.Path;

/**
 * A file whose every byte was overwritten in place before it was unlinked.
 *
 * @param path where it was
 * @param bytes its length
 * @param readBack whether reading it again gave exactly the noise that had been written. The answer comes from the
 *     operating system, after a sync; what the drive keeps in spare cells is {@link NotReached#FLASH_SPARE_CELLS}
 */
public record ErasedFile(Path path, long bytes, boolean readBack) {}
