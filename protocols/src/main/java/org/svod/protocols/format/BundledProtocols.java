package org.svod.protocols.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.term.ProtocolId;

/** The protocols that come with the program. {@code index.txt} beside them lists their files, one in each line; a file is named after its protocol. */
public final class BundledProtocols {
    private static final String FOLDER = "/org/svod/protocols/bundled/";

    private BundledProtocols() {}

    /**
     * Reads them all, in the order of the index.
     *
     * @throws IllegalStateException if one is missing or cannot be read: then the program itself is damaged
     */
    public static List<ProtocolSource> load() {
        List<ProtocolSource> sources = new ArrayList<>();
        for (String line : new String(bytes("index.txt"), StandardCharsets.UTF_8).split("\n", -1)) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                sources.add(read(name));
            }
        }
        return List.copyOf(sources);
    }

    /** One of them, without reading the others. */
    public static Optional<ProtocolSource> find(ProtocolId id) {
        return reviews().containsKey(id) ? Optional.of(read(id + ".yaml")) : Optional.empty();
    }

    /** By when each must be reviewed, from a list beside them: none of the files is read. */
    public static Map<ProtocolId, LocalDate> reviews() {
        Map<ProtocolId, LocalDate> reviews = new LinkedHashMap<>();
        for (String line : new String(bytes("reviews.txt"), StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                reviews.put(
                        new ProtocolId(line.substring(0, space)),
                        LocalDate.parse(line.substring(space + 1).strip()));
            }
        }
        return reviews;
    }

    private static ProtocolSource read(String name) {
        try {
            return ProtocolReader.read(name, bytes(name));
        } catch (ProtocolParseException e) {
            throw new IllegalStateException("a protocol that comes with the program cannot be read", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BundledProtocols.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the program: " + FOLDER + name);
            }
            // One byte more than the reader accepts, so that too large a file is refused and not cut.
            return in.readNBytes(ProtocolReader.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from the program: " + FOLDER + name, e);
        }
    }
}
