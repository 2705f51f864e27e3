package org.svod.vault.handover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.failure.VaultException.HandoverRefusedException.Reason;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.secret.SharingKey;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;

/** A handover read from its first line to its last, or refused; nothing is handed out before its end was seen. */
public final class HandoverReading {
    /** The longest file that is read, in bytes. */
    public static final int MOST_BYTES = 128 << 20;

    private static final int LONGEST_LINE = 2 << 20;

    private final byte[] lines;
    private int position;
    private long read;

    private HandoverReading(byte[] lines) {
        this.lines = lines;
    }

    /**
     * All of it.
     *
     * @param sealed the whole file
     * @param key the key of this vault; still owned by the caller
     * @throws HandoverRefusedException unless every byte to the last line is as it was written, for this key
     */
    public static HandoverFile read(byte[] sealed, SharingKey key) throws HandoverRefusedException {
        if (sealed.length == 0 || sealed.length > MOST_BYTES) {
            throw new HandoverRefusedException(Reason.NOT_A_HANDOVER);
        }
        byte[] lines;
        try (InputStream in = AgeFile.received(Channels.newChannel(new ByteArrayInputStream(sealed)), key)) {
            lines = in.readAllBytes();
        } catch (IOException changed) {
            throw new HandoverRefusedException(Reason.DAMAGED, changed);
        }
        return new HandoverReading(lines).all();
    }

    private HandoverFile all() throws HandoverRefusedException {
        SentLine first = SentLine.of(line());
        String format = first.text("format");
        if (!format.equals(HandoverWriting.FORMAT)) {
            boolean ours = format.startsWith("svod-handover/");
            throw new HandoverRefusedException(ours ? Reason.NEWER : Reason.DAMAGED);
        }
        Map<String, String> protocols = new LinkedHashMap<>();
        List<SentIncident> incidents = new ArrayList<>();
        String contacts = "";
        Map<String, String> duty = new LinkedHashMap<>();
        while (true) {
            int before = position;
            SentLine line = SentLine.of(line());
            if (line.has("end")) {
                requireEnd(line, before);
                return new HandoverFile(
                        instant(first.text("made")),
                        new DeviceId(id(first.text("device"))),
                        first.text("head"),
                        protocols,
                        contacts,
                        isBundle(first.text("kind")),
                        duty,
                        incidents);
            }
            read++;
            if (line.has("protocol")) {
                protocols.put(line.text("protocol"), line.text("text"));
            } else if (line.has("contacts")) {
                contacts = line.text("contacts");
            } else if (line.has("duty")) {
                duty.put(line.text("duty"), line.text("value"));
            } else {
                incidents.add(incident(line));
            }
        }
    }

    private SentIncident incident(SentLine head) throws HandoverRefusedException {
        Id id = id(head.text("incident"));
        long count = head.number("entries");
        List<SentEntry> entries = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            SentLine line = SentLine.of(line());
            read++;
            entries.add(new SentEntry(line.text("entry"), line.bytes("payload")));
        }
        return new SentIncident(id, entries);
    }

    private void requireEnd(SentLine end, int before) throws HandoverRefusedException {
        String digest = HexFormat.of().formatHex(HandoverWriting.sha256(Arrays.copyOf(lines, before)));
        boolean right = end.number("end") == read && end.text("sha256").equals(digest) && position == lines.length;
        if (!right) {
            throw SentLine.damaged();
        }
    }

    private byte[] line() throws HandoverRefusedException {
        int from = position;
        while (position < lines.length && position - from <= LONGEST_LINE) {
            if (lines[position++] == '\n') {
                return Arrays.copyOfRange(lines, from, position);
            }
        }
        throw SentLine.damaged();
    }

    private static boolean isBundle(String kind) throws HandoverRefusedException {
        if (!kind.equals(HandoverWriting.BUNDLE) && !kind.equals(HandoverWriting.HANDED)) {
            throw SentLine.damaged();
        }
        return kind.equals(HandoverWriting.BUNDLE);
    }

    private static Id id(String hex) throws HandoverRefusedException {
        if (!hex.matches("[0-9a-f]{32}")) {
            throw SentLine.damaged();
        }
        return Id.parse(hex);
    }

    private static Instant instant(String text) throws HandoverRefusedException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException wrong) {
            throw new HandoverRefusedException(Reason.DAMAGED, wrong);
        }
    }
}
