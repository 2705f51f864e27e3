package org.svod.protocols.drill.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;

/** The drills that come with the program. {@code index.txt} beside them lists their files, one in each line. */
public final class BundledDrills {
    private static final String FOLDER = "/org/svod/protocols/bundled/drills/";

    private BundledDrills() {}

    /**
     * Reads them all, in the order of the index.
     *
     * @throws IllegalStateException if one is missing or cannot be read: then the program itself is damaged
     */
    public static List<DrillSource> load() {
        List<DrillSource> sources = new ArrayList<>();
        for (String line : new String(bytes("index.txt"), StandardCharsets.UTF_8).split("\n", -1)) {
            String name = line.strip();
            if (!name.isEmpty() && !name.startsWith("#")) {
                sources.add(read(name));
            }
        }
        return List.copyOf(sources);
    }

    private static DrillSource read(String name) {
        try {
            return DrillReader.read(name, bytes(name));
        } catch (ProtocolParseException e) {
            throw new IllegalStateException("a drill that comes with the program cannot be read", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = BundledDrills.class.getResourceAsStream(FOLDER + name)) {
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
