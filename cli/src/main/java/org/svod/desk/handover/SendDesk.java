package org.svod.desk.handover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.desk.ContactDesk;
import org.svod.desk.IncidentDesk;
import org.svod.desk.NewFile;
import org.svod.desk.OutFolder;
import org.svod.desk.ProtocolDesk;
import org.svod.desk.journal.JournalRow;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.Vault;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.exchange.SentContact;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.handover.HandoverFile;
import org.svod.vault.handover.HandoverWriting;
import org.svod.vault.handover.SentEntry;
import org.svod.vault.handover.SentIncident;
import org.svod.vault.store.Id;

/** Incidents that leave the open vault, sealed to somebody's sharing key. */
public final class SendDesk {
    private static final String END = ".age";

    private final Vault vault;
    private final IncidentDesk incidents;
    private final ContactDesk contacts;
    private final ProtocolDesk protocols;
    private final FilePort files;
    private final Clock clock;

    /** Sends from {@code vault}, in which the desks work, through {@code files}. */
    public SendDesk(
            Vault vault,
            IncidentDesk incidents,
            ContactDesk contacts,
            ProtocolDesk protocols,
            FilePort files,
            Clock clock) {
        this.vault = vault;
        this.incidents = incidents;
        this.contacts = contacts;
        this.protocols = protocols;
        this.files = files;
        this.clock = clock;
    }

    /**
     * What is to be sent.
     *
     * @param incidents which
     * @param recipient whose key, {@code age1…}
     * @param to whose key that is, as far as somebody said so; blank if nobody did
     * @param bundle whether it is made ahead, and not handed over
     * @param duty the cells of the duty list, by field
     */
    public record Parcel(
            List<IncidentId> incidents, String recipient, String to, boolean bundle, Map<String, String> duty) {
        /** Copies its lists. */
        public Parcel {
            incidents = List.copyOf(incidents);
            duty = Map.copyOf(duty);
        }
    }

    /**
     * What was sent.
     *
     * @param path where the file is
     * @param incidents how many incidents are in it
     * @param entries how many entries
     * @param contacts aliases of the people whose cards are in it
     * @param head the six words of this vault's journals when it was made
     * @param words six words for the file itself, to be compared by voice
     */
    public record Sent(
            Path path, int incidents, int entries, List<String> contacts, List<String> head, List<String> words) {
        /** Copies its lists. */
        public Sent {
            contacts = List.copyOf(contacts);
            head = List.copyOf(head);
            words = List.copyOf(words);
        }
    }

    /** The file that is written now: {@code to} itself, or a free name in the vault's own folder for exports. */
    public Path target(Optional<Path> to, String name) throws VaultException {
        return new OutFolder(vault, files, clock).place(to, name, END);
    }

    /** Whether an erase of this vault takes the file along. */
    public boolean isErasedWithVault(Path file) {
        return new OutFolder(vault, files, clock).holds(file);
    }

    /**
     * Writes the file, then an entry in each incident that says where its copy went. Empty if there is a file of that name. If
     * the entries cannot be written, the file goes again.
     */
    public Optional<Sent> send(Parcel parcel, Path target) throws VaultException, ContactProblemException {
        List<String> head = incidents.headWords();
        Contents contents = contents(parcel);
        HandoverFile file = new HandoverFile(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                vault.store().device(),
                String.join(" ", head),
                contents.protocols,
                contents.cards,
                parcel.bundle(),
                parcel.duty(),
                contents.incidents);
        byte[] sealed = HandoverWriting.sealed(file, parcel.recipient());
        List<String> words = HandoverWords.of(sealed);
        NewFile writing = new NewFile(files);
        if (!writing.write(target, sealed)) {
            return Optional.empty();
        }
        try {
            for (IncidentId id : parcel.incidents()) {
                link(
                        id,
                        new IncidentEvent.Exported(
                                parcel.to(), parcel.recipient(), String.join(" ", head), String.join(" ", words)));
            }
        } catch (VaultException unwritten) {
            writing.remove(target);
            throw unwritten;
        }
        return Optional.of(new Sent(
                target,
                contents.incidents.size(),
                contents.entries,
                List.copyOf(contents.named.keySet()),
                head,
                words));
    }

    private void link(IncidentId id, IncidentEvent link) throws VaultException {
        if (!incidents.act(id, new IncidentAction.LinkVaults(link)).done()) {
            throw new StoreDamagedException("an incident that can be sent takes no note of it");
        }
    }

    /** What goes into the file, while it is gathered. */
    private static final class Contents {
        private final List<SentIncident> incidents = new ArrayList<>();
        private final Map<String, String> protocols = new TreeMap<>();
        private final Map<String, String> named = new TreeMap<>();
        private String cards = "";
        private int entries;
    }

    private Contents contents(Parcel parcel) throws VaultException, ContactProblemException {
        Contents contents = new Contents();
        for (IncidentId id : parcel.incidents()) {
            List<JournalRow> rows = incidents.rows(id);
            contents.entries += rows.size();
            contents.incidents.add(new SentIncident(
                    Id.parse(id.hex()),
                    rows.stream()
                            .map(row -> new SentEntry(row.id(), row.payload()))
                            .toList()));
            contents.named.putAll(Named.contacts(contacts, rows));
            for (ProtocolDigest digest : digests(rows)) {
                text(digest).ifPresent(text -> contents.protocols.put(digest.hex(), text));
            }
        }
        List<SentContact> sent = new ArrayList<>();
        for (String id : new LinkedHashMap<>(contents.named).values()) {
            sent.add(new SentContact(id, contacts.get(id)));
        }
        contents.cards = sent.isEmpty() ? "" : ContactFile.text(ContactFile.Form.VCARD, sent, false);
        return contents;
    }

    private static Iterable<ProtocolDigest> digests(List<JournalRow> rows) throws StoreDamagedException {
        try {
            return Named.protocols(rows);
        } catch (DecodeException unreadable) {
            throw new StoreDamagedException("an entry cannot be read", unreadable);
        }
    }

    private Optional<String> text(ProtocolDigest digest) throws VaultException {
        Optional<String> kept = incidents.text(digest);
        return kept.isPresent() ? kept : protocols.find(digest).map(source -> source.text());
    }
}
