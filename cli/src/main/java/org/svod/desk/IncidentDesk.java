package org.svod.desk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.codec.EventCodec;
import org.svod.protocols.run.decide.Decision;
import org.svod.protocols.run.decide.Decisions;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.view.Reason;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.StoredSummary;

/**
 * Incidents of one open vault. Every act is one transaction: the entries it appends and the incident's summary are on disk
 * together when it returns, or nothing of it is. Lists read summaries; only an incident that is worked on is folded.
 */
public final class IncidentDesk {
    private static final String KIND = "incident";
    private static final String PROTOCOL_TEXT = "protocol/text";
    private static final int MANY = 10_000;

    private final Store store;
    private final ProtocolDesk protocols;
    private final Clock clock;
    private final SecureRandom random;
    private final Actor actor;

    /** Incidents in {@code store}, walked by {@code protocols}; entries are in the name of {@code actor}. */
    public IncidentDesk(Store store, ProtocolDesk protocols, Clock clock, SecureRandom random, Actor actor) {
        this.store = store;
        this.protocols = protocols;
        this.clock = clock;
        this.random = random;
        this.actor = actor;
    }

    /** Opens a new incident; it is on disk when this returns. */
    public Acted open(IncidentAction.Open opening) throws VaultException {
        return act(new IncidentId(Id.random(random).toString()), opening);
    }

    /** The incident as its journal tells it. */
    public Incident load(IncidentId id) throws VaultException {
        return store.read(reader -> fold(reader, id));
    }

    /** Decides on {@code action} and, if it is accepted, appends what happened. */
    public Acted act(IncidentId id, IncidentAction action) throws VaultException {
        return act(id, List.of(action));
    }

    /** Decides on actions one after another and appends what happened: of all, or, if one is refused, of none. */
    public Acted act(IncidentId id, List<IncidentAction> actions) throws VaultException {
        try {
            return store.write(writer -> {
                Instant now = clock.instant();
                Incident incident = fold(writer, id);
                List<JournalEntry> written = new ArrayList<>();
                for (IncidentAction action : actions) {
                    Decision decision = Decisions.decide(incident, action, now);
                    if (decision instanceof Decision.Refused refused) {
                        throw new RefusedInside(refused.reasons());
                    }
                    List<JournalEntry> entries =
                            append(writer, incident.id(), ((Decision.Accepted) decision).events(), now);
                    written.addAll(entries);
                    incident = incident.plus(entries);
                }
                summarise(writer, incident, now);
                return new Acted(incident, written, List.of());
            });
        } catch (RefusedInside refused) {
            return new Acted(load(id), List.of(), refused.reasons);
        }
    }

    /** All incidents, open ones first, each by its summary; no journal is read. */
    public List<IncidentSummary> list() throws VaultException {
        List<IncidentSummary> summaries = new ArrayList<>();
        for (StoredSummary stored : store.summaries(KIND, Optional.empty(), MANY)) {
            summaries.add(read(stored));
        }
        return summaries;
    }

    /** Whether the journal is what was written, to the last byte; reads everything back. */
    public ChainReport verify() throws VaultException {
        return store.verify();
    }

    /** Six words that stand for the end of the journal; they are compared with words written down elsewhere. */
    public List<String> headWords() throws VaultException {
        return store.chainHead();
    }

    private List<JournalEntry> append(StoreWriter writer, IncidentId id, List<IncidentEvent> events, Instant now) {
        List<JournalEntry> written = new ArrayList<>();
        for (IncidentEvent event : events) {
            if (event instanceof ProtocolPinned pin) {
                keepText(writer, pin);
            }
            byte[] payload = EventCodec.encode(now, now, actor, event);
            EntryId entry = new EntryId(writer.entry(entity(id), KIND, payload).toString());
            written.add(new JournalEntry(entry, now, now, actor, event));
        }
        return written;
    }

    private static void summarise(StoreWriter writer, Incident incident, Instant now) {
        IncidentSummary summary = IncidentSummary.of(incident, now);
        writer.summary(entity(incident.id()), KIND, summary.sortKey(), summary.encode());
    }

    private Incident fold(StoreReader reader, IncidentId id) {
        List<JournalEntry> entries = new ArrayList<>();
        for (StoredEntry stored : reader.entries(entity(id))) {
            stored.payload().ifPresent(payload -> entries.add(decode(stored, payload)));
        }
        return Incident.fold(id, pin -> pinned(reader, pin), entries);
    }

    private static JournalEntry decode(StoredEntry stored, byte[] payload) {
        try {
            return EventCodec.decode(new EntryId(stored.stamp().toString()), payload);
        } catch (DecodeException e) {
            throw new UnreadableEntry(stored.stamp().toString(), e);
        }
    }

    // A program of next year may no longer carry this version: the vault keeps the text of every protocol that was
    // walked.
    private void keepText(StoreWriter writer, ProtocolPinned pin) {
        Id entity = entity(pin);
        if (writer.cell(entity, PROTOCOL_TEXT).isEmpty()) {
            protocols
                    .find(pin.digest())
                    .ifPresent(source ->
                            writer.cell(entity, PROTOCOL_TEXT, source.text().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Optional<Protocol> pinned(StoreReader reader, ProtocolPinned pin) {
        Optional<Protocol> bundled = protocols.find(pin.digest()).map(ProtocolSource::protocol);
        return bundled.isPresent()
                ? bundled
                : reader.cell(entity(pin), PROTOCOL_TEXT).flatMap(bytes -> reread(pin, bytes));
    }

    private static Optional<Protocol> reread(ProtocolPinned pin, byte[] text) {
        try {
            return Optional.of(ProtocolReader.read(pin.protocol().value(), text).protocol());
        } catch (ProtocolParseException e) {
            return Optional.empty();
        }
    }

    private static IncidentSummary read(StoredSummary stored) throws StoreDamagedException {
        return IncidentSummary.decode(new IncidentId(stored.entity().toString()), stored.value());
    }

    private static Id entity(IncidentId id) {
        return Id.parse(id.hex());
    }

    // The first half of the digest names the text: the same text is kept once, whoever pins it.
    private static Id entity(ProtocolPinned pin) {
        return Id.parse(pin.digest().hex().substring(0, 32));
    }

    /** Ends a transaction of which nothing is to stay. */
    private static final class RefusedInside extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Reason> reasons;

        RefusedInside(List<Reason> reasons) {
            super("refused", null, false, false);
            this.reasons = reasons;
        }
    }

    /** An entry that this program wrote and cannot read: the journal check says where. */
    private static final class UnreadableEntry extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        UnreadableEntry(String stamp, DecodeException cause) {
            super("entry " + stamp + " cannot be read", cause);
        }
    }
}
