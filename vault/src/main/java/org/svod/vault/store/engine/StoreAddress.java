package org.svod.vault.store.engine;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The driver's address of a store file. The driver reads settings out of its address (a question mark in a folder's
 * name would be enough), so every byte of the path that is not a plain letter, digit or slash is percent-encoded: the
 * address has one shape whatever the folder is called.
 */
final class StoreAddress {
    private static final String PREFIX = "jdbc:sqlite:file://";

    private StoreAddress() {}

    static String of(Path file) {
        StringBuilder address = new StringBuilder(PREFIX);
        for (byte b : file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                address.append((char) b);
            } else {
                address.append('%')
                        .append(Character.forDigit((b >> 4) & 0xf, 16))
                        .append(Character.forDigit(b & 0xf, 16));
            }
        }
        return address.toString();
    }

    private static boolean isPlain(byte b) {
        return b == '/' || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
