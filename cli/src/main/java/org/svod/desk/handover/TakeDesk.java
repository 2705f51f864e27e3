package org.svod.desk.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.svod.desk.ContactDesk;
import org.svod.desk.IncidentDesk;
import org.svod.desk.journal.JournalMerge;
import org.svod.desk.journal.JournalMerge.Outcome;
import org.svod.desk.journal.JournalRow;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.intake.IntakeReport;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.failure.VaultException.HandoverRefusedException.Reason;
import org.svod.vault.handover.HandoverFile;
import org.svod.vault.handover.HandoverReading;
import org.svod.vault.handover.SentIncident;
import org.svod.vault.handover.SharingBook;
import org.svod.vault.secret.SharingKey;
import org.svod.vault.store.Store;

/**
 * Incidents that come into the open vault from another one. A file is read to its end and compared with what is here before
 * anything is written; each incident is then taken in one transaction.
 */
public final class TakeDesk {
    private static final int MANY = 100_000;

    private final Store store;
    private final IncidentDesk incidents;
    private final ContactDesk contacts;
    private final SecureRandom random;

    /** Takes into {@code store}, in which the desks work. */
    public TakeDesk(Store store, IncidentDesk incidents, ContactDesk contacts, SecureRandom random) {
        this.store = store;
        this.incidents = incidents;
        this.contacts = contacts;
        this.random = random;
    }

    /** The public half of this vault's sharing key, {@code age1…}: for whom others seal what they hand over. */
    public String recipient() throws VaultException {
        try (SharingKey key = SharingBook.key(store, random)) {
            return key.recipient();
        }
    }

    /** One incident of a file, and what it adds to what is here. */
    public record Offered(IncidentId id, JournalMerge merge, boolean purgedHere, boolean handedOver) {}

    /**
     * A file that was read and compared; nothing is written yet.
     *
     * @param file what it says
     * @param incidents what each incident adds
     * @param words six words for the file itself
     */
    public record Opened(HandoverFile file, List<Offered> incidents, List<String> words) {
        /** Copies its lists. */
        public Opened {
            incidents = List.copyOf(incidents);
            words = List.copyOf(words);
        }

        /** Whether it was made ahead and something in it was not handed over: then two people have to stand for taking it. */
        public boolean needsWords() {
            return file.bundle() && incidents.stream().anyMatch(each -> !each.handedOver());
        }

        /** Whether anything of it is new here. */
        public boolean hasNews() {
            return incidents.stream().anyMatch(each -> each.merge().outcome() == Outcome.ADDS && !each.purgedHere());
        }
    }

    /** Reads a file and compares it with what is here. */
    public Opened open(byte[] sealed) throws VaultException {
        HandoverFile file;
        try (SharingKey key = SharingBook.key(store, random)) {
            file = HandoverReading.read(sealed, key);
        }
        List<Offered> offered = new ArrayList<>();
        for (SentIncident incident : file.incidents()) {
            offered.add(compare(incident));
        }
        Map<ProtocolDigest, String> texts = texts(file);
        assert texts.size() <= file.protocols().size();
        return new Opened(file, offered, HandoverWords.of(sealed));
    }

    /**
     * Who can stand for taking over what nobody handed over: those who are next by the duty list, and people of ours with the role
     * admin or coordinator.
     */
    public Set<String> standing(List<String> successors) throws VaultException {
        Set<String> standing = new TreeSet<>(successors);
        for (String role : List.of("admin", "coordinator")) {
            contacts.withRole(role, MANY).stream().map(ContactLine::alias).forEach(standing::add);
        }
        return standing;
    }

    /**
     * Takes whatever is new.
     *
     * @param words on whose word, by alias; none where it was handed over
     * @return how many entries were added to each incident that gained any
     */
    public Map<IncidentId, Integer> take(Opened opened, List<String> words)
            throws VaultException, ContactProblemException {
        Map<ProtocolDigest, String> texts = texts(opened.file());
        Map<IncidentId, Integer> taken = new HashMap<>();
        String ourHead = String.join(" ", incidents.headWords());
        if (opened.hasNews()) {
            takeContacts(opened.file().contacts());
        }
        for (Offered offered : opened.incidents()) {
            if (offered.merge().outcome() != Outcome.ADDS || offered.purgedHere()) {
                continue;
            }
            IncidentEvent.Taken link = new IncidentEvent.Taken(
                    opened.file().device().toString(),
                    opened.file().head(),
                    ourHead,
                    String.join(" ", opened.words()),
                    String.join(", ", words));
            boolean done = incidents
                    .admit(offered.id(), offered.merge().added(), texts, link)
                    .done();
            assert done;
            taken.put(offered.id(), offered.merge().added().size());
        }
        return taken;
    }

    private Offered compare(SentIncident incident) throws VaultException {
        IncidentId id = new IncidentId(incident.id().toString());
        List<JournalRow> theirs = incident.entries().stream()
                .map(entry -> new JournalRow(entry.id(), entry.payload()))
                .toList();
        try {
            if (theirs.isEmpty() || !(theirs.get(0).entry().event() instanceof IncidentEvent.Opened)) {
                throw new HandoverRefusedException(Reason.DAMAGED);
            }
            JournalMerge merge = JournalMerge.of(incidents.rows(id), theirs);
            if (merge.outcome() == Outcome.CONTRADICTS) {
                throw new HandoverRefusedException(Reason.CONTRADICTS);
            }
            return new Offered(id, merge, incidents.isPurged(id), isHandedOver(theirs));
        } catch (DecodeException unreadable) {
            boolean newer = unreadable.problem() == DecodeException.Problem.NEWER_FORMAT;
            throw new HandoverRefusedException(newer ? Reason.NEWER : Reason.DAMAGED, unreadable);
        }
    }

    private static boolean isHandedOver(List<JournalRow> rows) throws DecodeException {
        boolean accepted = false;
        for (JournalRow row : rows) {
            IncidentEvent event = row.entry().event();
            if (event instanceof IncidentEvent.HandoverOffered) {
                accepted = false;
            } else if (event instanceof IncidentEvent.HandoverEnded ended) {
                accepted = ended.end() == HandoverEnd.ACCEPTED;
            }
        }
        return accepted;
    }

    // A text that is not what its digest says is damage, whoever put it there.
    private static Map<ProtocolDigest, String> texts(HandoverFile file) throws HandoverRefusedException {
        Map<ProtocolDigest, String> texts = new HashMap<>();
        for (Map.Entry<String, String> each : file.protocols().entrySet()) {
            try {
                ProtocolDigest digest = new ProtocolDigest(each.getKey());
                byte[] text = each.getValue().getBytes(UTF_8);
                if (!ProtocolReader.read(each.getKey(), text)
                        .protocol()
                        .digest()
                        .equals(digest)) {
                    throw new HandoverRefusedException(Reason.DAMAGED);
                }
                texts.put(digest, each.getValue());
            } catch (IllegalArgumentException | ProtocolParseException wrong) {
                throw new HandoverRefusedException(Reason.DAMAGED, wrong);
            }
        }
        return texts;
    }

    private void takeContacts(String cards) throws VaultException, ContactProblemException {
        if (cards.isEmpty()) {
            return;
        }
        try {
            ContactFile read = ContactFile.read(cards.getBytes(UTF_8));
            IntakeReport report = contacts.take(read.rows());
            assert report != null;
        } catch (FileRefusedException wrong) {
            throw new HandoverRefusedException(Reason.DAMAGED, wrong);
        }
    }
}
