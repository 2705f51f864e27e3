package org.svod.vault.backup;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.StoredRow;

/** Lines of a backup as they are written: one JSON object each, its keys always in the same order, ended by LF. */
final class BackupLine {
    /** What the first line says of the file. */
    static final String FORMAT = "svod-backup/1";

    private BackupLine() {}

    static byte[] header(BackupHeader header) {
        return line(json -> json.name("format")
                .value(FORMAT)
                .name("made")
                .value(header.made().toString())
                .name("device")
                .value(header.device().toString()));
    }

    static byte[] end(long records, String sha256) {
        return line(json -> json.name("end").value(records).name("sha256").value(sha256));
    }

    static byte[] of(StoredRow row) {
        return line(json -> write(json, row));
    }

    private static void write(JsonWriter json, StoredRow row) throws IOException {
        if (row instanceof StoredRow.Cell cell) {
            json.name("cell").value(cell.entity().toString()).name("field").value(cell.field());
            bytes(json, "value", cell.value());
            stamp(json, cell.stamp());
        } else if (row instanceof StoredRow.Entry entry) {
            json.name("entry").value(entry.entity().toString()).name("kind").value(entry.kind());
            bytes(json, "salt", entry.opened().map(StoredRow.Opened::salt));
            bytes(json, "payload", entry.opened().map(StoredRow.Opened::payload));
            bytes(json, "digest", Optional.of(entry.digest()));
            bytes(json, "previous", Optional.of(entry.previous()));
            stamp(json, entry.stamp());
        } else if (row instanceof StoredRow.Purged purged) {
            json.name("purged").value(purged.entity().toString());
            stamp(json, purged.stamp());
        } else if (row instanceof StoredRow.ChainEnd end) {
            json.name("chain").value(end.device().toString()).name("entries").value(end.entries());
            bytes(json, "link", Optional.of(end.link()));
        }
    }

    private static void bytes(JsonWriter json, String name, Optional<byte[]> value) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.value(Base64.getEncoder().encodeToString(value.get()));
        } else {
            json.nullValue();
        }
    }

    // The clock as text: it has more digits than many JSON readers keep.
    private static void stamp(JsonWriter json, Stamp stamp) throws IOException {
        json.name("clock").value(Long.toString(stamp.clock()));
        json.name("device").value(stamp.device().toString());
    }

    private static byte[] line(Content content) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setSerializeNulls(true);
            json.beginObject();
            content.into(json);
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string takes everything", impossible);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Content {
        void into(JsonWriter json) throws IOException;
    }
}
