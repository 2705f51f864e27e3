package org.svod.protocols.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;

/** The protocols that tests walk: the bundled ones and two small invented ones. */
final class TestProtocols {
    static final Protocol ORDER = read("order.yaml");
    static final Protocol EVERYTHING = read("everything.yaml");
    static final List<Protocol> BUNDLED =
            BundledProtocols.load().stream().map(ProtocolSource::protocol).toList();
    static final Protocol DETENTION = BUNDLED.get(0);
    static final Protocol RAID = BUNDLED.get(1);
    static final List<Protocol> ALL = all();

    private TestProtocols() {}

    /** Finds a pinned protocol by its text, as the desk does. */
    static Optional<Protocol> find(ProtocolPinned pin) {
        return ALL.stream()
                .filter(protocol -> protocol.digest().equals(pin.digest()))
                .findFirst();
    }

    /** One of all; each second time an invented one, so that every kind of step comes up however many are bundled. */
    static Protocol any(Seeds seeds) {
        return seeds.onceIn(2) ? seeds.oneOf(ORDER, EVERYTHING) : seeds.oneOf(BUNDLED);
    }

    private static List<Protocol> all() {
        List<Protocol> all = new ArrayList<>(BUNDLED);
        all.add(ORDER);
        all.add(EVERYTHING);
        return List.copyOf(all);
    }

    static Protocol read(String name) {
        try (InputStream in = Objects.requireNonNull(TestProtocols.class.getResourceAsStream(name), name)) {
            return ProtocolReader.read(name, in.readAllBytes()).protocol();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProtocolParseException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
