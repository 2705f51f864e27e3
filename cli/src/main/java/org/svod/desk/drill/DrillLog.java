package org.svod.desk.drill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.drill.file.DrillReader;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.TextList;

/**
 * What a drill keeps under the id of its incident: the text of the drill as it was when it began, and what the facilitator
 * did. Purging the incident's names takes both away.
 */
final class DrillLog {
    private static final String KIND = "drill";
    private static final String TEXT = "drill/text";
    private static final TextList TEXTS = new TextList("svod/drill/1", "an entry of a drill");

    private final Store store;

    DrillLog(Store store) {
        this.store = store;
    }

    static void begin(StoreWriter writer, Id incident, DrillSource source, DrillEvent.Started started) {
        writer.cell(incident, TEXT, source.text().getBytes(StandardCharsets.UTF_8));
        append(writer, incident, started);
    }

    static void append(StoreWriter writer, Id incident, DrillEvent event) {
        Stamp stamp = writer.entry(incident, KIND, TEXTS.encode(event.texts()));
        assert stamp.clock() >= 0;
    }

    void append(Id incident, DrillEvent event) throws VaultException {
        boolean written = store.write(writer -> {
            append(writer, incident, event);
            return true;
        });
        assert written;
    }

    /** Every incident that is a drill with a story. */
    List<Id> incidents() throws VaultException {
        return store.read(reader -> reader.entitiesWithCell(TEXT));
    }

    /** The drill that is played in that incident, as it was when it began; empty if none is. */
    Optional<DrillSource> source(Id incident) throws VaultException {
        Optional<byte[]> text = store.cell(incident, TEXT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DrillReader.read("drill", text.get()));
        } catch (ProtocolParseException unreadable) {
            throw new StoreDamagedException("the text of a drill cannot be read", unreadable);
        }
    }

    /** What was done there, in order. */
    List<DrillEvent> events(Id incident) throws VaultException {
        List<DrillEvent> events = new ArrayList<>();
        for (StoredEntry entry : store.entries(incident)) {
            Optional<byte[]> payload = entry.kind().equals(KIND) ? entry.payload() : Optional.empty();
            if (payload.isPresent()) {
                event(TEXTS.decode(payload.get())).ifPresent(events::add);
            }
        }
        return List.copyOf(events);
    }

    private static Optional<DrillEvent> event(List<String> texts) throws StoreDamagedException {
        try {
            return DrillEvent.of(texts);
        } catch (RuntimeException wrong) {
            throw new StoreDamagedException("an entry of a drill says something that cannot be", wrong);
        }
    }
}
