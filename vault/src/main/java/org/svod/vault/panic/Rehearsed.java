package org.svod.vault.panic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/**
 * What a rehearsal of the erase measured; kept as {@code rehearsed} in the vault's folder, also after an erase. It holds no
 * secret: a day and four numbers. The launcher writes the same lines where Java is missing.
 *
 * @param day when
 * @param bytes the length of the noise file, which is that of {@code keys}
 * @param keysMillis until the noise file was overwritten and synced, in milliseconds
 * @param wholeMillis until the receipt, in milliseconds
 * @param readBack whether everything was read back as overwritten
 */
public record Rehearsed(LocalDate day, long bytes, long keysMillis, long wholeMillis, boolean readBack) {
    private static final String FIRST_LINE = "svod-rehearsed/1";
    private static final int LONGEST = 500;

    /** The last one in this vault's folder; empty if there was none or its note cannot be read. */
    public static Optional<Rehearsed> last(FilePort files, Path vault) {
        Path note = vault.resolve(VaultFileNames.REHEARSED);
        try {
            int length = (int) Math.min(LONGEST, files.size(note));
            return read(new String(files.read(note, 0, length), StandardCharsets.US_ASCII));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Puts this in the place of an earlier note. */
    void keepIn(FilePort files, Path vault) throws IOException {
        Path fresh = vault.resolve(VaultFileNames.REHEARSED + ".new");
        if (files.exists(fresh)) {
            files.delete(fresh);
        }
        files.createNew(fresh, text().getBytes(StandardCharsets.US_ASCII));
        files.rename(fresh, vault.resolve(VaultFileNames.REHEARSED));
    }

    private String text() {
        return String.join(
                "\n",
                FIRST_LINE,
                "day " + day,
                "bytes " + bytes,
                "keys-ms " + keysMillis,
                "whole-ms " + wholeMillis,
                "read-back " + readBack,
                "");
    }

    private static Optional<Rehearsed> read(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            lines.put(space < 0 ? line : line.substring(0, space), line.substring(space + 1));
        });
        if (!lines.containsKey(FIRST_LINE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rehearsed(
                    LocalDate.parse(lines.getOrDefault("day", "")),
                    Long.parseLong(lines.getOrDefault("bytes", "")),
                    Long.parseLong(lines.getOrDefault("keys-ms", "")),
                    Long.parseLong(lines.getOrDefault("whole-ms", "")),
                    Boolean.parseBoolean(lines.get("read-back"))));
        } catch (DateTimeException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
