package org.svod.desk.duty;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.run.event.Actor;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.TextList;

/** The cells and the journal of duty and check-ins as texts. The journal is one, on the entity of the duty list. */
final class DutyNotes {
    /** "SVODduty" in ASCII: the same in every vault. */
    static final Id DUTY = new Id(0x5356_4f44_6475_7479L, 1);

    private static final String KIND = "duty";
    private static final TextList TEXTS = new TextList("svod/duty/1", "a note about duty");

    private final Clock clock;
    private final Actor actor;

    DutyNotes(Clock clock, Actor actor) {
        this.clock = clock;
        this.actor = actor;
    }

    /** The moment of this act, to the second, as cells hold it. */
    Instant now() {
        return Instant.ofEpochSecond(clock.instant().getEpochSecond());
    }

    /** On whose word this is written. */
    String word() {
        return actor.onWordOf().orElse(actor.slotLabel());
    }

    void happened(StoreWriter writer, DutyEvent.What what, String... about) {
        DutyEvent event = new DutyEvent(what, now(), actor.slotLabel(), word(), List.of(about));
        var stamp = writer.entry(DUTY, KIND, TEXTS.encode(event.texts()));
        assert stamp.clock() >= 0;
    }

    static void cell(StoreWriter writer, Id entity, String field, String... texts) {
        writer.cell(entity, field, TEXTS.encode(List.of(texts)));
    }

    static List<String> texts(byte[] cell) throws VaultException {
        return TEXTS.decode(cell);
    }

    /** Everything that was done of these kinds, the newest first. */
    static List<DutyEvent> events(Store store, Set<DutyEvent.What> kinds) throws VaultException {
        List<DutyEvent> events = new ArrayList<>();
        for (StoredEntry entry : store.entries(DUTY)) {
            Optional<byte[]> payload = entry.payload();
            if (payload.isPresent()) {
                List<String> texts = texts(payload.get());
                reading(() -> DutyEvent.of(texts))
                        .filter(event -> kinds.contains(event.what()))
                        .ifPresent(event -> events.add(0, event));
            }
        }
        return List.copyOf(events);
    }

    interface Reading<T> {
        T read();
    }

    /** Reads a value that the desk wrote; anything else is damage. */
    static <T> T reading(Reading<T> reading) throws StoreDamagedException {
        try {
            return reading.read();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new StoreDamagedException("a note about duty says something that cannot be", wrong);
        }
    }

    static Set<DutyEvent.What> kinds(DutyEvent.What... kinds) {
        return Set.copyOf(Arrays.asList(kinds));
    }
}
