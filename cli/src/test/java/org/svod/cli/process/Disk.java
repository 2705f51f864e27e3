package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks at the bytes on the disk, past the program. */
public final class Disk {
    private static final int PIECE = 32;

    private Disk() {}

    /** Every regular file below a directory. */
    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The names of everything below a directory that is no directory. */
    static List<String> names(Path root) throws IOException {
        return files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    /** SHA-256 of every file below a directory, by name. */
    public static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(root)) {
            digests.put(root.relativize(file).toString(), digest(Files.readAllBytes(file)));
        }
        return digests;
    }

    /** Whether a transaction of this vault was cut off. */
    static boolean hasHotJournal(Path vault) throws IOException {
        for (Path file : files(vault)) {
            if (file.toString().endsWith("-journal") && Files.size(file) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many 32-byte pieces of these bytes are anywhere in the files below a directory, at the same alignment. */
    static long piecesLeft(byte[] of, Path root) throws IOException {
        Set<String> pieces = new HashSet<>(pieces(of));
        long found = 0;
        for (Path file : files(root)) {
            found += pieces(Files.readAllBytes(file)).stream()
                    .filter(pieces::contains)
                    .count();
        }
        return found;
    }

    private static List<String> pieces(byte[] content) {
        return IntStream.range(0, content.length / PIECE)
                .mapToObj(i -> new String(content, i * PIECE, PIECE, ISO_8859_1))
                .toList();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }
}
