package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;

/** A backup opened as docs/formats/backup.md says, with the {@code age} program of the system and without any of ours. */
class AgeProgramTest {
    @TempDir
    Path root;

    @Test
    void the_age_program_opens_a_backup_with_the_printed_code() throws Exception {
        assumeTrue(new File("/usr/bin/age").canExecute(), "the package age is not installed");
        Path backup = root.resolve("backup.age");
        try (RecoveryCode code = RecoveryCode.generate(new SecureRandom());
                Vault vault = new VaultFixture(root.resolve("main")).create()) {
            int written = vault.store().write(writer -> {
                writer.cell(new Id(1, 2), "name", "Анна".getBytes(UTF_8));
                writer.entry(new Id(1, 2), "noted", new byte[100_000]);
                return 2;
            });
            long records = new BackupMaking(new DiskFiles(), Clock.systemUTC())
                    .make(vault.store(), backup, List.of(code.recipient()), beside -> {})
                    .records();
            assertThat(records).isEqualTo(written + 1);
            Files.writeString(root.resolve("code.txt"), CharBuffer.wrap(code.toChars()) + "\n");
        }

        List<String> lines = Files.readAllLines(decrypted(backup));

        assertThat(object(lines.get(0)).get("format").getAsString()).isEqualTo("svod-backup/1");
        JsonObject cell = object(lines.get(1));
        assertThat(Base64.getDecoder().decode(cell.get("value").getAsString())).isEqualTo("Анна".getBytes(UTF_8));
        JsonObject end = object(lines.get(lines.size() - 1));
        assertThat(end.get("end").getAsInt()).isEqualTo(lines.size() - 2);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        lines.subList(0, lines.size() - 1).forEach(line -> sha256.update((line + "\n").getBytes(UTF_8)));
        assertThat(end.get("sha256").getAsString()).isEqualTo(HexFormat.of().formatHex(sha256.digest()));
    }

    private Path decrypted(Path backup) throws IOException, InterruptedException {
        Path rows = root.resolve("rows.jsonl");
        Process age = new ProcessBuilder(
                        "/usr/bin/age",
                        "-d",
                        "-i",
                        root.resolve("code.txt").toString(),
                        "-o",
                        rows.toString(),
                        backup.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(age.getInputStream().readAllBytes(), UTF_8);
        assertThat(age.waitFor()).as(said).isZero();
        return rows;
    }

    private static JsonObject object(String line) {
        return JsonParser.parseString(line).getAsJsonObject();
    }
}
