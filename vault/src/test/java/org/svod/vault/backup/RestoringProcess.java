package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.RecoveryCode;

/** Restores a backup and ends, unless it is killed before. */
public final class RestoringProcess {
    private RestoringProcess() {}

    /** The backup, the file with the code, the home. */
    public static void main(String[] arguments) throws VaultException, IOException {
        try (RecoveryCode code =
                RecoveryCode.parse(Files.readString(Path.of(arguments[1])).toCharArray())) {
            System.out.println("begun");
            restore(new DiskFiles(), Path.of(arguments[0]), code, Path.of(arguments[2]))
                    .close();
        }
    }

    /** Restores under the fixture's passphrase. */
    static Vault restore(FilePort files, Path file, RecoveryCode code, Path home) throws VaultException {
        SecureRandom random = new SecureRandom();
        VaultCreation creation = new VaultCreation(files, random, Clock.systemUTC(), new Argon2id());
        try (PassphraseCredential passphrase =
                new PassphraseCredential(Passphrase.fromUtf8(VaultFixture.PASSPHRASE.getBytes(UTF_8)))) {
            return new BackupRestoring(creation, random, Clock.systemUTC(), store -> {})
                    .restore(
                            file,
                            code,
                            home,
                            VaultFixture.CHEAP,
                            List.of(new NewSlot("coordinator", passphrase)),
                            writer -> {});
        }
    }
}
