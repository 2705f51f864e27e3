package org.svod.desk.review;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.ChangeProposed;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.record.TextList;

/**
 * Agreed actions and proposed changes of all incidents, as cells that are written in the transaction of the entry they come from,
 * so that no journal is read to list them. Of an action there is its number and its day, and nothing else: that stays when the
 * incident's names are purged. A proposed change is a text and belongs to the incident: it goes with it.
 */
public final class OpenActions {
    /** "SVODactn" in ASCII: the same in every vault. */
    private static final Id ACTIONS = new Id(0x5356_4f44_6163_746eL, 1);

    private static final String PROPOSAL = "proposal/";
    private static final TextList TEXTS = new TextList("svod/proposal/1", "a list of proposed changes");

    private OpenActions() {}

    /**
     * An action that is still to be done.
     *
     * @param incident of which incident
     * @param number its number there
     * @param due by when
     */
    public record Open(String incident, int number, Instant due) {}

    /** A change of a protocol that was proposed after an incident. */
    public record Proposal(String incident, String text) {}

    /** Makes the cells say what the incident says; writes nothing if they do. */
    public static void write(StoreWriter writer, Incident incident) {
        Map<String, Optional<Instant>> due = new LinkedHashMap<>();
        Map<String, List<String>> changes = new LinkedHashMap<>();
        incident.entries().forEach(entry -> {
            if (entry.event() instanceof IncidentEvent.After after) {
                if (after.what() instanceof AfterEvent.ActionAgreed agreed) {
                    due.put(field(incident.id(), agreed.number()), Optional.empty());
                } else if (after.what() instanceof ChangeProposed change) {
                    changes.put(PROPOSAL + change.protocol(), new ArrayList<>());
                }
            }
        });
        incident.after().actions().forEach((number, action) -> {
            if (action.isOpen()) {
                due.put(field(incident.id(), number), Optional.of(action.due()));
            }
        });
        for (ChangeProposed change : incident.after().changes()) {
            changes.computeIfAbsent(PROPOSAL + change.protocol(), unused -> new ArrayList<>())
                    .add(change.text());
        }
        due.forEach((field, at) ->
                put(writer, ACTIONS, field, bytes(at.map(Instant::toString).orElse(""))));
        Id own = Id.parse(incident.id().hex());
        changes.forEach((field, texts) -> put(writer, own, field, TEXTS.encode(texts)));
    }

    private static void put(StoreWriter writer, Id entity, String field, byte[] value) {
        if (!writer.cell(entity, field)
                .filter(there -> Arrays.equals(there, value))
                .isPresent()) {
            writer.cell(entity, field, value);
        }
    }

    /** Ends an action of which only this cell is left; false if there is no such open one. */
    public static boolean end(Store store, IncidentId incident, int number) throws VaultException {
        String field = field(incident, number);
        return store.write(writer -> {
            boolean open = writer.cell(ACTIONS, field)
                    .filter(value -> value.length > 0)
                    .isPresent();
            if (open) {
                writer.cell(ACTIONS, field, new byte[0]);
            }
            return open;
        });
    }

    /** All that are still to be done, the first due first. */
    public static List<Open> all(Store store) throws VaultException {
        List<Open> open = new ArrayList<>();
        for (Map.Entry<String, StoredCell> cell : store.cells(ACTIONS).entrySet()) {
            String due = new String(cell.getValue().value(), StandardCharsets.UTF_8);
            if (!due.isEmpty()) {
                open.add(read(cell.getKey(), due));
            }
        }
        open.sort(Comparator.comparing(Open::due).thenComparing(Open::incident).thenComparing(Open::number));
        return open;
    }

    private static Open read(String field, String due) throws StoreDamagedException {
        try {
            int dot = field.indexOf('.');
            int number = Integer.parseInt(field.substring(dot + 1));
            return new Open(new IncidentId(field.substring(0, dot)).hex(), number, Instant.parse(due));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException wrong) {
            throw new StoreDamagedException("an agreed action cannot be read", wrong);
        }
    }

    /** Changes proposed for a protocol. */
    public static List<Proposal> proposals(Store store, String protocol) throws VaultException {
        String field = PROPOSAL + protocol;
        Map<Id, byte[]> found = store.read(reader -> found(reader, field));
        List<Proposal> proposals = new ArrayList<>();
        for (Map.Entry<Id, byte[]> each : found.entrySet()) {
            for (String text : TEXTS.decode(each.getValue())) {
                proposals.add(new Proposal(each.getKey().toString(), text));
            }
        }
        return proposals;
    }

    private static Map<Id, byte[]> found(StoreReader reader, String field) {
        Map<Id, byte[]> found = new LinkedHashMap<>();
        for (Id entity : reader.entitiesWithCell(field)) {
            reader.cell(entity, field).ifPresent(value -> found.put(entity, value));
        }
        return found;
    }

    private static String field(IncidentId incident, int number) {
        return incident.hex() + "." + number;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
