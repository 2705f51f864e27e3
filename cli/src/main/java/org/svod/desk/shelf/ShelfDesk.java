package org.svod.desk.shelf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.desk.IncidentDesk;
import org.svod.desk.IncidentSummary;
import org.svod.desk.OwnProtocols;
import org.svod.desk.ProtocolDesk;
import org.svod.desk.precedent.Contradiction;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentLink;
import org.svod.desk.precedent.Verdict;
import org.svod.protocols.Protocol;
import org.svod.protocols.compare.ProtocolDifference;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.ProtocolLinter;
import org.svod.protocols.lint.spoken.SourceHash;
import org.svod.protocols.run.Incident;
import org.svod.protocols.term.ProtocolId;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;

/** The shelf of protocols of one open vault: what comes onto it, and what is due for review. */
public final class ShelfDesk {
    private final Store store;
    private final ProtocolDesk protocols;
    private final IncidentDesk incidents;
    private final Clock clock;

    /** The shelf {@code protocols} of {@code store}. */
    public ShelfDesk(Store store, ProtocolDesk protocols, IncidentDesk incidents, Clock clock) {
        this.store = store;
        this.protocols = protocols;
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Looks at a protocol that is to be imported; writes nothing. */
    public ProtocolImport look(ProtocolSource source) throws VaultException {
        Protocol after = source.protocol();
        Optional<Protocol> before = protocols.all().stream()
                .map(ProtocolSource::protocol)
                .filter(each -> each.id().equals(after.id()))
                .findFirst();
        List<Protocol> others = protocols.all().stream()
                .map(ProtocolSource::protocol)
                .filter(each -> !each.id().equals(after.id()))
                .toList();
        ProtocolDifference difference = before.map(old -> ProtocolDifference.between(old, after))
                .orElseGet(() -> new ProtocolDifference(List.of(), List.of()));
        return new ProtocolImport(
                source, before, difference, ProtocolLinter.lint(source, others, today()), walking(after));
    }

    /** From now on new incidents walk this version; it is on disk when this returns. Running ones keep theirs. */
    public void use(ProtocolSource source) throws VaultException {
        boolean written = store.write(writer -> {
            OwnProtocols.use(writer, source);
            return true;
        });
        assert written;
    }

    /**
     * Protocols whose review is overdue, or one of whose languages was not looked at since the other changed. Reads none of
     * the files that come with the program: their days stand in a list, and their languages are compared when it is built.
     */
    public List<ShelfDue> due() {
        List<ShelfDue> due = new ArrayList<>();
        Map<ProtocolId, LocalDate> reviews = new LinkedHashMap<>(BundledProtocols.reviews());
        for (ProtocolSource own : protocols.own()) {
            Protocol protocol = own.protocol();
            reviews.put(protocol.id(), protocol.reviewBy());
            String now = SourceHash.now(protocol, own.positions().texts());
            if (!SourceHash.isFresh(protocol, now)) {
                due.add(new ShelfDue(protocol.id(), isOver(protocol.reviewBy()), true));
                reviews.remove(protocol.id());
            }
        }
        reviews.forEach((id, day) -> {
            if (isOver(day)) {
                due.add(new ShelfDue(id, true, false));
            }
        });
        return List.copyOf(due);
    }

    /**
     * Protocols of which a required step was taken and did not help since their last review. Only those are read that some
     * precedent of the vault speaks against; what the files say of themselves is the linter's.
     */
    public List<ProtocolId> contradicted(List<OwnPrecedent> own) {
        return own.stream()
                .flatMap(each -> each.links().stream())
                .filter(link -> link.verdict() == Verdict.FAILED)
                .map(PrecedentLink::protocol)
                .distinct()
                .filter(id -> protocols
                        .one(id)
                        .filter(source ->
                                !Contradiction.in(source.protocol(), own).isEmpty())
                        .isPresent())
                .toList();
    }

    private boolean isOver(LocalDate reviewBy) {
        return reviewBy.isBefore(today());
    }

    /** Open incidents with a run of this protocol in another version. */
    private int walking(Protocol after) throws VaultException {
        int walking = 0;
        for (IncidentSummary summary : incidents.list()) {
            if (summary.isOpen()) {
                Incident incident = incidents.load(summary.id());
                boolean other = incident.runs().stream()
                        .map(run -> run.pin())
                        .anyMatch(pin -> pin.protocol().equals(after.id())
                                && !pin.digest().equals(after.digest()));
                walking += other ? 1 : 0;
            }
        }
        return walking;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
