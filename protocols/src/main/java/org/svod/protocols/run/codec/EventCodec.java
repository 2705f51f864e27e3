package org.svod.protocols.run.codec;

import java.time.Instant;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

/**
 * The bytes of a journal entry, as {@code docs/formats/entry.md} describes them. Deterministic: equal entries give equal
 * bytes, and bytes that decode encode to themselves again. A kind once given out never changes its fields; whatever
 * needs another field gets another number, and a program that does not know the number keeps the bytes as
 * {@link IncidentEvent.Unknown}.
 */
public final class EventCodec {
    /** The format named in the first byte. */
    public static final int FORMAT = 1;

    private EventCodec() {}

    /**
     * The payload of an entry.
     *
     * @throws IllegalArgumentException if a text or a time is outside what the format can hold
     */
    public static byte[] encode(Instant happenedAt, Instant recordedAt, Actor actor, IncidentEvent event) {
        return event.accept(new EventFields(happenedAt, recordedAt, actor)).bytes();
    }

    /**
     * The entry in a payload.
     *
     * @throws DecodeException if these are not the bytes of an entry, or are of one in a newer format
     */
    public static JournalEntry decode(EntryId id, byte[] payload) throws DecodeException {
        FieldReader in = new FieldReader(payload, FORMAT);
        Instant happenedAt = in.instant();
        Instant recordedAt = in.instant();
        Actor actor = new Actor(in.text(), in.optionalText());
        IncidentEvent event = EventReading.read(in);
        in.end();
        return new JournalEntry(id, recordedAt, happenedAt, actor, event);
    }
}
