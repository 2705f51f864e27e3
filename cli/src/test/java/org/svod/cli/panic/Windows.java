package org.svod.cli.panic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Pieces of 64 bytes of an earlier key file, end to end: each slot, each 128 KiB of noise and each sealed record has some. They
 * are looked for at every offset of every file below a folder.
 */
final class Windows {
    private static final int LENGTH = 64;

    private final Set<String> pieces = new HashSet<>();

    /** Remembers this key file too. */
    Windows of(byte[] keys) {
        String text = new String(keys, ISO_8859_1);
        for (int at = 0; at + LENGTH <= text.length(); at += LENGTH) {
            pieces.add(text.substring(at, at + LENGTH));
        }
        return this;
    }

    int count() {
        return pieces.size();
    }

    /** How many are still there. */
    long leftBelow(Path root) throws IOException {
        long found = 0;
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), ISO_8859_1);
                for (int at = 0; at + LENGTH <= text.length(); at++) {
                    found += pieces.contains(text.substring(at, at + LENGTH)) ? 1 : 0;
                }
            }
        }
        return found;
    }
}
