package org.svod.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.ProtocolId;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;

/**
 * The protocols at hand: those that come with the program, which need no vault, and in an open vault the movement's own,
 * which take the place of one of the same id. The former are read when the first one is
 * asked for.
 */
public final class ProtocolDesk {
    private final List<ProtocolSource> own;
    private @Nullable List<ProtocolSource> bundled;

    /** Those that come with the program. */
    public ProtocolDesk() {
        this(List.of());
    }

    private ProtocolDesk(List<ProtocolSource> own) {
        this.own = own;
    }

    /** Those, and the movement's own in {@code store}. */
    public static ProtocolDesk in(Store store) throws VaultException {
        return new ProtocolDesk(OwnProtocols.all(store));
    }

    /** Every protocol, in the order in which they are offered. */
    public List<ProtocolSource> all() {
        Map<String, ProtocolSource> byId = new LinkedHashMap<>();
        bundled().forEach(each -> byId.put(each.protocol().id().value(), each));
        own.forEach(each -> byId.put(each.protocol().id().value(), each));
        return List.copyOf(byId.values());
    }

    private List<ProtocolSource> bundled() {
        if (bundled == null) {
            bundled = BundledProtocols.load();
        }
        return bundled;
    }

    /** The movement's own alone. */
    public List<ProtocolSource> own() {
        return own;
    }

    /** The protocol of that id, or the only one whose id begins so. */
    public Optional<ProtocolSource> find(String typed) {
        Optional<ProtocolSource> exact = all().stream()
                .filter(each -> each.protocol().id().value().equals(typed))
                .findFirst();
        if (exact.isPresent() || typed.isBlank()) {
            return exact;
        }
        List<ProtocolSource> near = all().stream()
                .filter(each -> each.protocol().id().value().startsWith(typed))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** The protocol of exactly that id; of those that come with the program only this one is read. */
    public Optional<ProtocolSource> one(ProtocolId id) {
        return own.stream()
                .filter(each -> each.protocol().id().equals(id))
                .findFirst()
                .or(() -> BundledProtocols.find(id));
    }

    /** The protocol with exactly this content, also where the movement's own has taken its place. */
    public Optional<ProtocolSource> find(ProtocolDigest digest) {
        return Stream.concat(own.stream(), bundled().stream())
                .filter(each -> each.protocol().digest().equals(digest))
                .findFirst();
    }
}
