package org.svod.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.backup.BackupMaking;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.RecoveryCode;

/**
 * A backup against {@code age} on as many bytes. The backup reads the rows, writes them as lines, encrypts, syncs and
 * reads back; age encrypts a file.
 */
final class BackupBench {
    private final Path scratch;
    private final SecureRandom random = new SecureRandom();

    BackupBench(Path scratch) {
        this.scratch = scratch;
    }

    void run(int rounds) throws Exception {
        try (RecoveryCode code = RecoveryCode.generate(random);
                Credential credential = Credential.ofTyped(RotationBench.PASSPHRASE.toCharArray());
                Vault vault = new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), new Argon2id())
                        .open(scratch.resolve(RotationBench.VAULT), credential)) {
            for (int round = 0; round < rounds; round++) {
                Path target = scratch.resolve("svod-backup-" + round + ".age");
                long begun = System.nanoTime();
                BackupMaking.Made made = new BackupMaking(new DiskFiles(), Clock.systemUTC())
                        .make(vault.store(), target, List.of(code.recipient()), writer -> {});
                double ours = (System.nanoTime() - begun) / 1e9;
                Path plain = plain(made.bytes());
                Path encrypted = scratch.resolve("plain.age");
                double theirs = Programs.seconds(
                        new File("/dev/null"),
                        List.of("age", "-r", code.recipient(), "-o", encrypted.toString(), plain.toString()));
                System.out.printf(
                        "backup %.0f MB, %d rows: %.1f MB/s, age %.1f MB/s, %.1f times its time%n",
                        made.bytes() / 1e6, made.records(), made.bytes() / 1e6 / ours, made.bytes() / 1e6 / theirs,
                        ours / theirs);
                Files.delete(target);
                Files.delete(plain);
                Files.delete(encrypted);
            }
        }
    }

    private Path plain(long bytes) throws Exception {
        byte[] noise = new byte[(int) bytes];
        random.nextBytes(noise);
        return Files.write(scratch.resolve("plain"), noise);
    }
}
