package org.svod.vault.backup;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.BackupRefusedException.Reason;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredRow;

/** One line of a backup as it was read: a flat JSON object of texts, whole numbers and nulls. Anything else is damage. */
final class ReadLine {
    private static final String DIGITS = "[0-9]{1,19}";

    private final Map<String, Optional<String>> values = new LinkedHashMap<>();

    private ReadLine() {}

    static ReadLine of(byte[] line) throws BackupRefusedException {
        ReadLine read = new ReadLine();
        try (JsonReader json = new JsonReader(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line))
                .toString()))) {
            json.beginObject();
            while (json.hasNext()) {
                String name = json.nextName();
                Optional<String> value = value(json);
                if (read.values.put(name, value) != null) {
                    throw damaged();
                }
            }
            json.endObject();
            if (json.peek() != JsonToken.END_DOCUMENT) {
                throw damaged();
            }
        } catch (IOException | IllegalStateException e) {
            throw new BackupRefusedException(Reason.DAMAGED, e);
        }
        return read;
    }

    private static Optional<String> value(JsonReader json) throws IOException {
        if (json.peek() == JsonToken.NULL) {
            json.nextNull();
            return Optional.empty();
        }
        return Optional.of(json.nextString());
    }

    /** The first line. */
    BackupHeader header() throws BackupRefusedException {
        String format = text("format");
        if (!format.equals(BackupLine.FORMAT)) {
            boolean ours = format.startsWith("svod-backup/");
            throw new BackupRefusedException(ours ? Reason.NEWER : Reason.DAMAGED);
        }
        try {
            return new BackupHeader(Instant.parse(text("made")), device());
        } catch (DateTimeException e) {
            throw new BackupRefusedException(Reason.DAMAGED, e);
        }
    }

    boolean isEnd() {
        return values.containsKey("end");
    }

    /** Whether the last line says just this. */
    boolean ends(long records, String sha256) throws BackupRefusedException {
        return number("end") == records && text("sha256").equals(sha256);
    }

    StoredRow row() throws BackupRefusedException {
        if (values.containsKey("cell")) {
            return new StoredRow.Cell(id("cell"), word("field"), bytes("value"), stamp());
        }
        if (values.containsKey("entry")) {
            Optional<byte[]> salt = bytes("salt");
            Optional<byte[]> payload = bytes("payload");
            if (salt.isPresent() != payload.isPresent()) {
                throw damaged();
            }
            return new StoredRow.Entry(
                    stamp(),
                    id("entry"),
                    word("kind"),
                    salt.flatMap(s -> payload.map(p -> new StoredRow.Opened(s, p))),
                    digest("digest"),
                    digest("previous"));
        }
        if (values.containsKey("purged")) {
            return new StoredRow.Purged(id("purged"), stamp());
        }
        if (values.containsKey("chain")) {
            return new StoredRow.ChainEnd(new DeviceId(id("chain")), number("entries"), digest("link"));
        }
        throw damaged();
    }

    private String text(String name) throws BackupRefusedException {
        Optional<String> value = values.get(name);
        if (value == null || value.isEmpty()) {
            throw damaged();
        }
        return value.get();
    }

    private String word(String name) throws BackupRefusedException {
        String text = text(name);
        if (!text.matches("[\\x21-\\x7e]{1,64}")) {
            throw damaged();
        }
        return text;
    }

    private long number(String name) throws BackupRefusedException {
        String text = text(name);
        try {
            if (text.matches(DIGITS)) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new BackupRefusedException(Reason.DAMAGED, e);
        }
        throw damaged();
    }

    private Id id(String name) throws BackupRefusedException {
        String hex = text(name);
        if (!hex.matches("[0-9a-f]{32}")) {
            throw damaged();
        }
        return Id.parse(hex);
    }

    private DeviceId device() throws BackupRefusedException {
        return new DeviceId(id("device"));
    }

    private Stamp stamp() throws BackupRefusedException {
        return new Stamp(number("clock"), device());
    }

    private byte[] digest(String name) throws BackupRefusedException {
        byte[] digest = bytes(name).orElseThrow(ReadLine::damaged);
        if (digest.length != 32) {
            throw damaged();
        }
        return digest;
    }

    private Optional<byte[]> bytes(String name) throws BackupRefusedException {
        Optional<String> value = values.get(name);
        if (value == null) {
            throw damaged();
        }
        try {
            return value.map(text -> Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw new BackupRefusedException(Reason.DAMAGED, e);
        }
    }

    private static BackupRefusedException damaged() {
        return new BackupRefusedException(Reason.DAMAGED);
    }
}
