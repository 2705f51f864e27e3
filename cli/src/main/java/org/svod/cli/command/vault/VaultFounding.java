package org.svod.cli.command.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.secret.GivenPassphrase;
import org.svod.cli.command.secret.NewPassphrase;
import org.svod.cli.command.secret.RecoveryPaper;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.Terminal;
import org.svod.desk.KeyDesk;
import org.svod.vault.FirstCells;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;

/** Makes a vault: passphrase, cost of trying one, recovery code, and only then files. */
public final class VaultFounding {
    private static final String RECOVERY = "recovery";

    private final FilePort files;
    private final SecureRandom random;
    private final KdfMeasure measure;

    /** Makes vaults on {@code files}; {@code measure} finds out what this machine can bear. */
    public VaultFounding(FilePort files, SecureRandom random, KdfMeasure measure) {
        this.files = files;
        this.random = random;
        this.measure = measure;
    }

    /** What was made. */
    public record Founded(String profileName, KdfProfile profile, long millis, boolean recovery) {}

    /** Asks what is missing, creates the vault of the session, and leaves it open in the session. */
    Founded found(Session session, Optional<String> kdf, Optional<Path> recoveryFile, boolean noRecovery) {
        Terminal terminal = session.terminal();
        if (Files.exists(session.places().vault().resolve("keys"))) {
            throw new Problem(ExitCode.BUSY, "vault-exists", session.places().vault());
        }
        if (recoveryFile.isEmpty() && !noRecovery && !terminal.present()) {
            throw new Problem(ExitCode.NEEDS_PERSON, "recovery-choice");
        }
        recoveryFile.filter(Files::exists).ifPresent(file -> {
            throw new Problem(ExitCode.BUSY, "file-exists", file);
        });
        try (Credential passphrase = newPassphrase(session)) {
            // It takes seconds, and a silent program looks broken.
            session.writer().remark(session.words().say("vault.measuring"));
            KdfMeasure.Measured measured = measure.choose(kdf);
            if (noRecovery) {
                create(session, measured, List.of(slot(passphrase)), Optional.empty());
                return founded(measured, false);
            }
            RecoveryPaper paper = new RecoveryPaper(session, "init");
            try (RecoveryCode code = RecoveryCode.generate(random)) {
                if (recoveryFile.isEmpty()) {
                    paper.confirm(code);
                }
                try (RecoveryCredential recovery = new RecoveryCredential(code)) {
                    recoveryFile.ifPresent(file -> RecoveryPaper.write(files, file, code));
                    create(
                            session,
                            measured,
                            List.of(slot(passphrase), new NewSlot(RECOVERY, recovery)),
                            Optional.of(code.recipient()));
                }
            }
            return founded(measured, true);
        } catch (VaultException failure) {
            throw session.problem(failure);
        }
    }

    private static NewSlot slot(Credential passphrase) {
        return new NewSlot("passphrase", passphrase);
    }

    private static Founded founded(KdfMeasure.Measured measured, boolean recovery) {
        return new Founded(measured.name(), measured.profile(), measured.millis(), recovery);
    }

    private static Credential newPassphrase(Session session) throws VaultException {
        GivenPassphrase given = new GivenPassphrase(
                session.options().passphraseFile(), session.options().passphraseDescriptor());
        return new NewPassphrase(session, "init").read(given, session.options().keyFile());
    }

    private void create(Session session, KdfMeasure.Measured measured, List<NewSlot> slots, Optional<String> recipient)
            throws VaultException {
        Clock clock = session.environment().clock();
        FirstCells cells = new FirstCells(random, clock, writer -> {
            KeyDesk.begin(writer, LocalDate.now(clock));
            recipient.ifPresent(each -> BackupBook.recipient(writer, RECOVERY, each));
        });
        Vault vault = session.tools().creation().create(session.places().vault(), measured.profile(), slots, cells);
        session.use(vault);
    }
}
