package org.svod.cli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a vault as the launcher sees them, with noise in them, and a search for what is left of the keys. */
final class PretendedVault {
    /** The length of a key file; a test compares it with a real one. */
    static final int KEY_FILE = 2_244_608;

    static final String STORE = "store-0123456789abcdef.db";

    private PretendedVault() {}

    /** Makes one and returns the bytes of its key file. */
    static byte[] at(Path directory) throws IOException {
        byte[] keys = keys(KEY_FILE);
        Files.createDirectories(directory.resolve("out"));
        Files.write(directory.resolve("keys"), keys);
        Files.write(directory.resolve(STORE), new byte[5000]);
        Files.writeString(directory.resolve(STORE + "-journal"), "pages");
        Files.writeString(directory.resolve("lock"), "4711\n");
        Files.writeString(directory.resolve("out/contacts.csv"), "Anna,+79990000001");
        return keys;
    }

    /** Noise behind the magic of a key file. */
    static byte[] keys(int length) {
        byte[] keys = new byte[length];
        new Random(3).nextBytes(keys);
        byte[] magic = "SVODKEYS".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, keys, 0, magic.length);
        return keys;
    }

    /** Every file below a directory, as names relative to it. */
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    /** How many 32-byte pieces of these keys are still in the raw bytes below a directory. */
    static long left(byte[] keys, Path root) throws IOException {
        Set<String> pieces = new HashSet<>(pieces(keys));
        long found = 0;
        for (String file : files(root)) {
            found += pieces(Files.readAllBytes(root.resolve(file))).stream()
                    .filter(pieces::contains)
                    .count();
        }
        return found;
    }

    private static List<String> pieces(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return Stream.iterate(0, at -> at + 32 <= text.length(), at -> at + 32)
                .map(at -> text.substring(at, at + 32))
                .toList();
    }
}
