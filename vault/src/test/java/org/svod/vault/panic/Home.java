package org.svod.vault.panic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A vault directory as it lies on the disk, for tests that erase it: real sizes and names, known bytes. */
final class Home {

    static final String STORE = "store-0123456789abcdef.db";

    private static final int PIECE = 32;

    final Path vault;
    final byte[] keys = new byte[(int) VaultTraces.KEY_FILE_BYTES];

    Home(Path vault) throws IOException {
        this.vault = vault;
        new Random(7).nextBytes(keys);
        System.arraycopy(VaultTraces.KEY_FILE_MAGIC, 0, keys, 0, VaultTraces.KEY_FILE_MAGIC.length);
        Files.createDirectories(vault.resolve("out/earlier"));
        Files.write(vault.resolve("keys"), keys);
        Files.write(vault.resolve(STORE), new byte[40_000]);
        Files.write(vault.resolve(STORE + "-journal"), bytes("pages before the change"));
        Files.write(vault.resolve("lock"), bytes("4711\n"));
        Files.write(vault.resolve("out/contacts.csv"), bytes("Anna,+79990000001"));
        Files.write(vault.resolve("out/earlier/запись.txt"), bytes("who said what"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Names of everything below the directory, sorted. */
    List<String> names() {
        try (Stream<Path> all = Files.walk(vault)) {
            return all.filter(path -> !path.equals(vault))
                    .map(path -> vault.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many 32-byte pieces of the earlier key file are still anywhere in the raw bytes of the directory. */
    int piecesOfTheKeysLeft() throws IOException {
        Set<String> pieces = new HashSet<>();
        for (int at = 0; at < keys.length; at += PIECE) {
            pieces.add(piece(keys, at));
        }
        int found = 0;
        try (Stream<Path> all = Files.walk(vault)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                for (int at = 0; at + PIECE <= content.length; at += PIECE) {
                    found += pieces.contains(piece(content, at)) ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static String piece(byte[] from, int at) {
        return new String(from, at, PIECE, StandardCharsets.ISO_8859_1);
    }
}
