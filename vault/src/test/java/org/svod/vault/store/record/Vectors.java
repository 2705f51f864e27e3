package org.svod.vault.store.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The golden values of the store's encoding, by name. */
public final class Vectors {
    private final Map<String, String> values;

    private Vectors(Map<String, String> values) {
        this.values = values;
    }

    public static Vectors load() {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("vectors.txt"))) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            return new Vectors(lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public byte[] bytes(String name) {
        return HexFormat.of().parseHex(text(name));
    }

    public String text(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }
}
