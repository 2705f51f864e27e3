package org.svod.vault.handover;

import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.svod.vault.seal.AgeFile;

/** Handovers as bytes: JSON Lines in an age file to one recipient, as {@code docs/formats/handover.md} describes them. */
public final class HandoverWriting {
    /** What the first line says of the file. */
    static final String FORMAT = "svod-handover/1";

    static final String BUNDLE = "bundle";
    static final String HANDED = "incident";

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 16);
    private long count;

    private HandoverWriting() {}

    /** The whole file, sealed to {@code recipient}, a valid {@code age1…}. */
    public static byte[] sealed(HandoverFile file, String recipient) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(1 << 16);
        try (OutputStream out = AgeFile.encrypting(Channels.newChannel(sealed), List.of(recipient))) {
            out.write(lines(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes everything", impossible);
        }
        return sealed.toByteArray();
    }

    /** What is inside. */
    static byte[] lines(HandoverFile file) {
        HandoverWriting writing = new HandoverWriting();
        writing.line(
                "format",
                FORMAT,
                "kind",
                file.bundle() ? BUNDLE : HANDED,
                "made",
                file.made().toString(),
                "device",
                file.device().toString(),
                "head",
                file.head());
        new TreeMap<>(file.protocols()).forEach((digest, text) -> writing.counted("protocol", digest, "text", text));
        if (!file.contacts().isEmpty()) {
            writing.counted("contacts", file.contacts());
        }
        new TreeMap<>(file.duty()).forEach((field, value) -> writing.counted("duty", field, "value", value));
        for (SentIncident incident : file.incidents()) {
            writing.counted(
                    "incident",
                    incident.id().toString(),
                    "entries",
                    String.valueOf(incident.entries().size()));
            for (SentEntry entry : incident.entries()) {
                writing.counted(
                        "entry", entry.id(), "payload", Base64.getEncoder().encodeToString(entry.payload()));
            }
        }
        String digest = HexFormat.of().formatHex(sha256(writing.lines.toByteArray()));
        writing.line("end", String.valueOf(writing.count), "sha256", digest);
        return writing.lines.toByteArray();
    }

    private void counted(String... namesAndValues) {
        count++;
        line(namesAndValues);
    }

    private void line(String... namesAndValues) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                json.name(namesAndValues[i]).value(namesAndValues[i + 1]);
            }
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes everything", impossible);
        }
        lines.writeBytes(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
