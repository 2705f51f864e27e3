package org.svod.cli.command.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.cli.command.PassphraseSource;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;
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
import org.svod.vault.store.StoreWriter;

/** Makes a vault: passphrase, cost of trying one, recovery code, and only then files. */
public final class VaultFounding {
    private static final int TRIES = 3;
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
        PassphraseSource source = session.passphrase();
        if (Files.exists(session.places().vault().resolve("keys"))) {
            throw new Problem(ExitCode.BUSY, "vault-exists", session.places().vault());
        }
        if (recoveryFile.isEmpty() && !noRecovery && !terminal.present()) {
            throw new Problem(ExitCode.NEEDS_PERSON, "recovery-choice");
        }
        recoveryFile.filter(Files::exists).ifPresent(file -> {
            throw new Problem(ExitCode.BUSY, "file-exists", file);
        });
        try (Credential passphrase = newPassphrase(session, source)) {
            // It takes seconds, and a silent program looks broken.
            session.writer().remark(session.words().say("vault.measuring"));
            KdfMeasure.Measured measured = measure.choose(kdf);
            if (noRecovery) {
                create(session, measured, List.of(slot(passphrase)), writer -> {});
                return founded(measured, false);
            }
            try (RecoveryCode code = RecoveryCode.generate(random)) {
                if (recoveryFile.isEmpty()) {
                    confirm(session, code);
                }
                try (RecoveryCredential recovery = new RecoveryCredential(code)) {
                    recoveryFile.ifPresent(file -> write(file, code));
                    create(
                            session,
                            measured,
                            List.of(slot(passphrase), new NewSlot(RECOVERY, recovery)),
                            writer -> BackupBook.recipient(writer, RECOVERY, code.recipient()));
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

    private void create(Session session, KdfMeasure.Measured measured, List<NewSlot> slots, Consumer<StoreWriter> first)
            throws VaultException {
        FirstCells cells = new FirstCells(random, session.environment().clock(), first);
        Vault vault = session.tools().creation().create(session.places().vault(), measured.profile(), slots, cells);
        session.use(vault);
    }

    private static Credential newPassphrase(Session session, PassphraseSource source) throws VaultException {
        if (source.isGiven()) {
            return source.read("vault.new-passphrase");
        }
        session.terminal().show(session.writer().lines(VaultScreens.beforePassphrase(session.words())));
        byte[] first = source.line("vault.new-passphrase");
        byte[] second = source.line("vault.new-passphrase-again");
        boolean same = MessageDigest.isEqual(first, second);
        Arrays.fill(second, (byte) 0);
        if (!same) {
            Arrays.fill(first, (byte) 0);
            throw new Problem(ExitCode.LOCKED, "passphrases-differ");
        }
        return PassphraseSource.credential(first);
    }

    // Typed back before anything is created: a code that was never written down right is worse than none.
    private static void confirm(Session session, RecoveryCode code) {
        Words words = session.words();
        Terminal terminal = session.terminal();
        char[] shown = code.toChars();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                VaultScreens.showCode(terminal, session.writer(), words, shown);
                if (terminal.ask(words.say("vault.code-written")).isEmpty()) {
                    throw new Problem(ExitCode.STOPPED, "stopped");
                }
                terminal.clear();
                byte[] typed = terminal.askSecret(words.say("vault.code-back") + " ")
                        .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
                if (sameIgnoringSpaces(typed, shown)) {
                    return;
                }
                terminal.show(List.of(words.say("vault.code-again")));
            }
        } finally {
            Arrays.fill(shown, '\0');
        }
        throw new Problem(ExitCode.NEGATIVE, "code-differs");
    }

    private static boolean sameIgnoringSpaces(byte[] typed, char[] shown) {
        int at = 0;
        boolean same = true;
        for (byte each : typed) {
            if (each == ' ') {
                continue;
            }
            same &= at < shown.length && Character.toUpperCase((char) each) == Character.toUpperCase(shown[at]);
            at++;
        }
        Arrays.fill(typed, (byte) 0);
        return same && at == shown.length;
    }

    private void write(Path file, RecoveryCode code) {
        char[] line = code.toChars();
        byte[] content = new byte[line.length + 1];
        for (int i = 0; i < line.length; i++) {
            content[i] = (byte) line[i]; // Bech32 is ASCII
        }
        content[line.length] = '\n';
        try {
            files.createNew(file, content);
            files.sync(file);
        } catch (IOException e) {
            throw new Problem(e, ExitCode.FAILED, "file-unwritable", file);
        } finally {
            Arrays.fill(line, '\0');
            Arrays.fill(content, (byte) 0);
        }
    }
}
