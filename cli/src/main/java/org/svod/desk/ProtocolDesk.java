package org.svod.desk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolSource;

/** The protocols at hand. They are read when the first one is asked for; reading needs no vault. */
public final class ProtocolDesk {
    private @Nullable List<ProtocolSource> bundled;

    /** Every protocol, in the order in which they are offered. */
    public List<ProtocolSource> all() {
        if (bundled == null) {
            bundled = BundledProtocols.load();
        }
        return bundled;
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

    /** The protocol with exactly this content. */
    public Optional<ProtocolSource> find(ProtocolDigest digest) {
        return all().stream()
                .filter(each -> each.protocol().digest().equals(digest))
                .findFirst();
    }
}
