package org.svod.desk.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.codec.EventCodec;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.Fields;

/**
 * One row of an incident's journal. A row that came from another vault is kept inside a row of this device's own chain, with the
 * name and to the byte as it was there: undoing names entries, and an undo from there must go on meaning what it meant.
 */
public final class JournalRow {
    /** Kind of a row that was written here. */
    public static final String HERE = "incident";

    /** Kind of a row that was taken from another vault. */
    public static final String TAKEN = "incident-taken";

    private static final String LABEL = "svod/incident-taken/1";

    private final String id;
    private final byte[] payload;

    /** A row of this name; takes a copy of {@code payload}. */
    public JournalRow(String id, byte[] payload) {
        this.id = id;
        this.payload = payload.clone();
    }

    /** The row in a stored entry; empty if it is purged, or of another kind. */
    public static Optional<JournalRow> of(StoredEntry stored) throws StoreDamagedException {
        Optional<byte[]> payload = stored.payload();
        if (payload.isEmpty()) {
            return Optional.empty();
        }
        return switch (stored.kind()) {
            case HERE -> Optional.of(new JournalRow(stored.stamp().toString(), payload.get()));
            case TAKEN -> Optional.of(unwrapped(payload.get()));
            default -> Optional.empty();
        };
    }

    private static JournalRow unwrapped(byte[] wrapped) throws StoreDamagedException {
        ByteBuffer in = ByteBuffer.wrap(wrapped);
        try {
            String label = new String(field(in), StandardCharsets.UTF_8);
            String id = new String(field(in), StandardCharsets.UTF_8);
            byte[] payload = field(in);
            if (!label.equals(LABEL) || in.hasRemaining()) {
                throw new StoreDamagedException("a taken entry has a strange label or end");
            }
            return new JournalRow(id, payload);
        } catch (BufferUnderflowException cut) {
            throw new StoreDamagedException("a taken entry is cut off", cut);
        }
    }

    private static byte[] field(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        in.get(field);
        return field;
    }

    /** Its name in the vault where it was first written. */
    public String id() {
        return id;
    }

    /** Its payload, a fresh array. */
    public byte[] payload() {
        return payload.clone();
    }

    /** What is kept of it in a vault that it came into. */
    public byte[] wrapped() {
        return Fields.labelled(LABEL).text(id).bytes(payload).encoded();
    }

    /** The entry it is. */
    public JournalEntry entry() throws DecodeException {
        return EventCodec.decode(new EntryId(id), payload);
    }

    /** Whether it only says where a copy went or came from. */
    public boolean isLink() throws DecodeException {
        IncidentEvent event = entry().event();
        boolean file = event instanceof IncidentEvent.After after && after.what() instanceof AfterEvent.FileWritten;
        return file || event instanceof IncidentEvent.Exported || event instanceof IncidentEvent.Taken;
    }

    /** Whether both are the same row of the same vault. */
    public boolean isSame(JournalRow other) {
        return id.equals(other.id) && Arrays.equals(payload, other.payload);
    }

    /** Says the name, never the payload. */
    @Override
    public String toString() {
        return "JournalRow[" + id + "]";
    }
}
