package org.svod.vault.store;

import java.util.HexFormat;

/**
 * What a store holds, row by row, in one number and one digest: equal for two stores exactly if every row of every table
 * is equal, whatever key, salt, file or page they stand in.
 *
 * @param rows all rows of all tables, derived ones included
 * @param digest SHA-256 in hex, over every row in the order of its key
 */
public record StoreContent(long rows, String digest) {
    /** From the 32 bytes of a digest. */
    public static StoreContent of(long rows, byte[] digest) {
        return new StoreContent(rows, HexFormat.of().formatHex(digest));
    }
}
