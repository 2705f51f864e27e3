package org.svod.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.svod.desk.journal.JournalRow;
import org.svod.desk.review.OpenActions;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolDigest;
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
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.view.Reason;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
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
    /** Kind of an incident's entries, and of its line. */
    static final String KIND = JournalRow.HERE;

    /** Kind of the one entry that is left of an incident whose names were purged. */
    static final String REST = "incident-rest";

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

    /** The same incidents; what is written from there stands on the word of {@code alias}. */
    public IncidentDesk onWordOf(String alias) {
        Actor theirs = new Actor(actor.slotLabel(), Optional.of(alias));
        return new IncidentDesk(store, protocols, clock, random, theirs);
    }

    /** Opens a new incident; it is on disk when this returns. */
    public Acted open(IncidentAction.Open opening) throws VaultException {
        return open(opening, List.of());
    }

    /** Opens a new incident with what is known already, all of it in one transaction: it is there whole or not at all. */
    public Acted open(IncidentAction.Open opening, List<IncidentAction> known) throws VaultException {
        return open(opening, known, (writer, id) -> {});
    }

    /** The same with what another desk writes beside it in that transaction. */
    public Acted open(IncidentAction.Open opening, List<IncidentAction> known, BiConsumer<StoreWriter, Id> beside)
            throws VaultException {
        List<IncidentAction> actions = new ArrayList<>(List.of(opening));
        actions.addAll(known);
        return act(new IncidentId(Id.random(random).toString()), actions, beside);
    }

    /** Whether an incident is open that is no drill. */
    public boolean realIsOpen() throws VaultException {
        return list().stream().anyMatch(summary -> summary.isOpen() && summary.mode() == Mode.REAL);
    }

    /** The incident as its journal tells it. */
    public Incident load(IncidentId id) throws VaultException {
        return carrying(() -> store.read(reader -> fold(reader, id)));
    }

    /** Decides on {@code action} and, if it is accepted, appends what happened. */
    public Acted act(IncidentId id, IncidentAction action) throws VaultException {
        return act(id, List.of(action));
    }

    /** Decides on actions one after another and appends what happened: of all, or, if one is refused, of none. */
    public Acted act(IncidentId id, List<IncidentAction> actions) throws VaultException {
        return act(id, actions, (writer, entity) -> {});
    }

    /** The same with what another desk writes beside it in that transaction, under the incident's own id. */
    public Acted act(IncidentId id, List<IncidentAction> actions, BiConsumer<StoreWriter, Id> beside)
            throws VaultException {
        return act(id, actions, Optional.empty(), beside);
    }

    /** The same for what happened at {@code happened} and is written down only now: from paper, or told later. */
    public Acted actLate(IncidentId id, List<IncidentAction> actions, Instant happened) throws VaultException {
        return act(id, actions, Optional.of(happened), (writer, entity) -> {});
    }

    private Acted act(
            IncidentId id, List<IncidentAction> actions, Optional<Instant> happened, BiConsumer<StoreWriter, Id> beside)
            throws VaultException {
        try {
            return carrying(() -> store.write(writer -> {
                Instant now = clock.instant();
                Instant at = happened.orElse(now);
                Incident incident = fold(writer, id);
                List<JournalEntry> written = new ArrayList<>();
                for (IncidentAction action : actions) {
                    Decision decision = Decisions.decide(incident, action, at, now);
                    if (decision instanceof Decision.Refused refused) {
                        throw new RefusedInside(refused.reasons());
                    }
                    List<JournalEntry> entries =
                            append(writer, incident.id(), ((Decision.Accepted) decision).events(), at, now);
                    written.addAll(entries);
                    incident = incident.plus(entries);
                }
                beside.accept(writer, entity(id));
                summarise(writer, incident);
                return new Acted(incident, written, List.of());
            }));
        } catch (RefusedInside refused) {
            return new Acted(load(id), List.of(), refused.reasons);
        }
    }

    /**
     * All incidents, open ones first, each by its summary; no journal is read. Only if a summary cannot be read are all made
     * anew from the journals.
     */
    public List<IncidentSummary> list() throws VaultException {
        try {
            return read(store.summaries(KIND, Optional.empty(), MANY));
        } catch (StoreDamagedException unreadable) {
            return read(carrying(() -> store.write(writer -> {
                summariseAll(writer);
                return writer.summaries(KIND, Optional.empty(), MANY);
            })));
        }
    }

    private static List<IncidentSummary> read(List<StoredSummary> lines) throws StoreDamagedException {
        List<IncidentSummary> summaries = new ArrayList<>();
        for (StoredSummary stored : lines) {
            summaries.add(IncidentSummary.decode(stored.value()));
        }
        return summaries;
    }

    /** Writes the summary of every incident anew, from its journal or from what is left of it. */
    void summariseAll(StoreWriter writer) {
        for (Id entity : writer.entitiesWithEntry(KIND)) {
            summarise(writer, fold(writer, new IncidentId(entity.toString())));
        }
        for (Id entity : writer.entitiesWithEntry(REST)) {
            for (StoredEntry entry : writer.entries(entity)) {
                entry.payload().ifPresent(rest -> summariseRest(writer, entity, rest));
            }
        }
    }

    /** Six words that stand for the end of the journal; they are compared with words written down elsewhere. */
    public List<String> headWords() throws VaultException {
        return store.chainHead();
    }

    private List<JournalEntry> append(
            StoreWriter writer, IncidentId id, List<IncidentEvent> events, Instant at, Instant now) {
        List<JournalEntry> written = new ArrayList<>();
        for (IncidentEvent event : events) {
            if (event instanceof ProtocolPinned pin) {
                keepText(writer, pin);
            } else if (event instanceof IncidentEvent.ProtocolPinnedFor pinned) {
                keepText(writer, pinned.pin());
            }
            byte[] payload = EventCodec.encode(at, now, actor, event);
            EntryId entry = new EntryId(writer.entry(entity(id), KIND, payload).toString());
            written.add(new JournalEntry(entry, now, at, actor, event));
        }
        return written;
    }

    /** Writes the line of a purged incident from what is left of it. */
    static void summariseRest(StoreWriter writer, Id entity, byte[] rest) {
        try {
            writer.summary(entity, KIND, IncidentSummary.decode(rest).sortKey(), rest);
        } catch (StoreDamagedException unreadable) {
            throw new Unreadable(unreadable);
        }
    }

    // As of its last entry, so that a summary made anew is the same whenever that is done.
    private static void summarise(StoreWriter writer, Incident incident) {
        List<JournalEntry> entries = incident.entries();
        IncidentSummary summary =
                IncidentSummary.of(incident, entries.get(entries.size() - 1).recordedAt());
        writer.summary(entity(incident.id()), KIND, summary.sortKey(), summary.encode());
        OpenActions.write(writer, incident);
    }

    private Incident fold(StoreReader reader, IncidentId id) {
        List<JournalEntry> entries =
                rows(reader, id).stream().map(IncidentDesk::decode).toList();
        return Incident.fold(id, pin -> pinned(reader, pin), entries);
    }

    /** The incident's journal as rows, those taken from elsewhere as they were there. */
    public List<JournalRow> rows(IncidentId id) throws VaultException {
        return carrying(() -> store.read(reader -> rows(reader, id)));
    }

    // A drill keeps rows of its own beside them.
    private static List<JournalRow> rows(StoreReader reader, IncidentId id) {
        List<JournalRow> rows = new ArrayList<>();
        for (StoredEntry stored : reader.entries(entity(id))) {
            try {
                JournalRow.of(stored).ifPresent(rows::add);
            } catch (StoreDamagedException damaged) {
                throw new Unreadable(damaged);
            }
        }
        return rows;
    }

    /** Whether this incident was purged here: nothing can be written to it any more. */
    public boolean isPurged(IncidentId id) throws VaultException {
        return store.read(reader -> reader.isPurged(entity(id)));
    }

    /**
     * Appends rows of another vault's journal, then {@code link}, which says where they came from; all of it in one transaction.
     * Whether they fit what is here is for the caller to know.
     *
     * @param texts the protocols they walk, kept by their digests
     */
    public Acted admit(
            IncidentId id, List<JournalRow> rows, Map<ProtocolDigest, String> texts, IncidentEvent.Taken link)
            throws VaultException {
        return carrying(() -> store.write(writer -> {
            texts.forEach((digest, text) -> OwnProtocols.keep(writer, digest, text));
            for (JournalRow row : rows) {
                Stamp stamp = writer.entry(entity(id), JournalRow.TAKEN, row.wrapped());
                assert stamp.clock() >= 0;
            }
            Instant now = clock.instant();
            List<JournalEntry> linked = append(writer, id, List.of(link), now, now);
            Incident incident = fold(writer, id);
            summarise(writer, incident);
            return new Acted(incident, linked, List.of());
        }));
    }

    /** The kept text of a protocol that an incident of this vault walks. */
    public Optional<String> text(ProtocolDigest digest) throws VaultException {
        return store.read(reader -> OwnProtocols.text(reader, digest));
    }

    private static JournalEntry decode(JournalRow row) {
        try {
            return row.entry();
        } catch (DecodeException e) {
            throw new Unreadable(
                    e.problem() == DecodeException.Problem.NEWER_FORMAT
                            ? new NewerFormatException()
                            : new StoreDamagedException("entry " + row.id() + " cannot be read", e));
        }
    }

    // A program of next year may no longer carry this version: the vault keeps the text of every protocol that was
    // walked.
    private void keepText(StoreWriter writer, ProtocolPinned pin) {
        protocols.find(pin.digest()).ifPresent(source -> OwnProtocols.keep(writer, pin.digest(), source.text()));
    }

    private Optional<Protocol> pinned(StoreReader reader, ProtocolPinned pin) {
        // The vault's copy first: it is one text, where the shelf would read all of its own to find this one.
        return OwnProtocols.kept(reader, pin.protocol().value(), pin.digest())
                .or(() -> protocols.find(pin.digest()))
                .map(ProtocolSource::protocol);
    }

    private static Id entity(IncidentId id) {
        return Id.parse(id.hex());
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

    /** Work on the store that may meet an entry which cannot be read. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws VaultException;
    }

    /** Does {@code work}, and gives the failure that came through the store its checked form again. */
    static <T> T carrying(Work<T> work) throws VaultException {
        try {
            return work.run();
        } catch (Unreadable unreadable) {
            throw unreadable.failure;
        }
    }

    /** Takes a failure through the store, which rolls back on the way. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient VaultException failure;

        Unreadable(VaultException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
