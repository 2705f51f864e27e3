package org.svod.desk.handover;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.svod.desk.ContactDesk;
import org.svod.desk.journal.JournalRow;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.run.codec.DecodeException;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.failure.VaultException;

/** What an incident rests on beside its journal: the protocols it walks and the people it names by alias. */
final class Named {
    private static final int MANY = 100_000;
    private static final byte THERE = 1;

    private Named() {}

    /** The protocols that these rows pin. */
    static Set<ProtocolDigest> protocols(List<JournalRow> rows) throws DecodeException {
        Set<ProtocolDigest> digests = new LinkedHashSet<>();
        for (JournalRow row : rows) {
            IncidentEvent event = row.entry().event();
            if (event instanceof IncidentEvent.ProtocolPinned pin) {
                digests.add(pin.digest());
            } else if (event instanceof IncidentEvent.ProtocolPinnedFor pin) {
                digests.add(pin.digest());
            }
        }
        return digests;
    }

    /**
     * Ids of the contacts whose alias stands somewhere in these rows as a whole text, by alias. A note that only mentions
     * somebody does not send their card along.
     */
    static Map<String, String> contacts(ContactDesk contacts, List<JournalRow> rows) throws VaultException {
        Map<String, String> named = new TreeMap<>();
        Set<ByteBuffer> texts = new LinkedHashSet<>();
        rows.forEach(row -> texts.addAll(fields(row.payload())));
        for (ContactLine line : contacts.find("", false, MANY)) {
            if (texts.contains(ByteBuffer.wrap(line.alias().getBytes(StandardCharsets.UTF_8)))) {
                named.put(line.alias(), line.id().toString());
            }
        }
        return named;
    }

    // The fields of a payload are length-prefixed one after another; docs/formats/entry.md.
    private static List<ByteBuffer> fields(byte[] payload) {
        List<ByteBuffer> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(payload, 3, payload.length - 3);
        while (in.remaining() >= Integer.BYTES) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                break;
            }
            ByteBuffer field = in.slice(in.position(), length);
            in.position(in.position() + length);
            fields.add(field);
            if (length > 1 && field.get(0) == THERE) {
                fields.add(field.slice(1, length - 1)); // a text that may be absent
            }
        }
        return fields;
    }
}
