package org.svod.cli.command.drill;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.cli.play.Play;
import org.svod.vault.failure.VaultException;

/** A group that plays drills in a test. */
final class DrillPlay extends Play {
    static final Instant START = Instant.parse("2026-11-24T18:05:00Z");

    DrillPlay(Path folder) throws VaultException {
        super(folder, START);
    }

    /** The piece of the story that {@code drill next} gives; empty if it gives none. */
    String next() throws IOException {
        JsonElement inject = good("drill next").get("inject");
        return inject == null || inject.isJsonNull()
                ? ""
                : inject.getAsJsonObject().get("id").getAsString();
    }

    /** The mark of everything expected, by what it is. */
    static Map<String, String> marks(JsonObject report) {
        Map<String, String> marks = new LinkedHashMap<>();
        report.getAsJsonArray("expected").forEach(each -> {
            JsonObject line = each.getAsJsonObject();
            marks.put(line.get("deed").getAsString(), line.get("mark").getAsString());
        });
        return marks;
    }
}
