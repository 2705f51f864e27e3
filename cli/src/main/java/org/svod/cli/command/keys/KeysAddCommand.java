package org.svod.cli.command.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.secret.GivenPassphrase;
import org.svod.cli.command.secret.NewPassphrase;
import org.svod.cli.command.secret.RecoveryPaper;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.desk.KeyDesk;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.RecoveryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another way in: a passphrase, a passphrase with a file, or a recovery code. */
@Command
public final class KeysAddCommand implements SvodCommand {
    private static final String RECOVERY = "recovery";

    @Parameters(paramLabel = "LABEL", arity = "0..1")
    String label = "";

    @Option(names = "--new-passphrase-file", paramLabel = "F")
    @Nullable Path passphraseFile;

    @Option(names = "--new-passphrase-fd", paramLabel = "N")
    @Nullable Integer passphraseDescriptor;

    @Option(names = "--new-key-file", paramLabel = "F")
    @Nullable Path keyFile;

    @Option(names = "--recovery")
    boolean recovery;

    @Option(names = "--recovery-file", paramLabel = "F")
    @Nullable Path recoveryFile;

    @Override
    public Answer run(Session session) {
        if (recovery || recoveryFile != null) {
            label = label.isEmpty() ? free(session) : label;
            return KeyWork.in(session, desk -> recoveryCode(session, desk));
        }
        if (label.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "LABEL", "help keys add");
        }
        return KeyWork.in(session, desk -> passphrase(session, desk));
    }

    // Nobody thinks of a name for a sheet of paper.
    private static String free(Session session) {
        Set<String> taken =
                session.vault().slots().stream().map(SlotInfo::label).collect(Collectors.toSet());
        String name = RECOVERY;
        for (int number = 2; taken.contains(name); number++) {
            name = RECOVERY + "-" + number;
        }
        return name;
    }

    private Answer passphrase(Session session, KeyDesk desk) throws VaultException {
        desk.requireAddable(label);
        GivenPassphrase given =
                new GivenPassphrase(Optional.ofNullable(passphraseFile), Optional.ofNullable(passphraseDescriptor));
        NewPassphrase asking = new NewPassphrase(session, "keys add " + label);
        try (Credential credential = asking.read(given, Optional.ofNullable(keyFile))) {
            SlotInfo made = desk.add(label, credential);
            List<String> warnings =
                    keyFile == null ? List.of() : List.of(session.words().say("keys.key-file-warning", keyFile));
            return answer(session, made).warning(warnings);
        }
    }

    private Answer recoveryCode(Session session, KeyDesk desk) throws VaultException {
        desk.requireAddable(label);
        if (recoveryFile == null && !session.terminal().present()) {
            throw new Problem(ExitCode.NEEDS_PERSON, "no-recovery-file", label);
        }
        if (recoveryFile != null && Files.exists(recoveryFile)) {
            throw new Problem(ExitCode.BUSY, "file-exists", recoveryFile);
        }
        try (RecoveryCode code = RecoveryCode.generate(session.tools().random())) {
            if (recoveryFile == null) {
                new RecoveryPaper(session, "keys add " + label + " --recovery").confirm(code);
            } else {
                RecoveryPaper.write(session.tools().files(), recoveryFile, code);
            }
            SlotInfo made = desk.addRecovery(label, code);
            List<String> warnings = recoveryFile == null
                    ? List.of()
                    : List.of(session.words().say("vault.recovery-file-warning", recoveryFile));
            return answer(session, made).warning(warnings);
        }
    }

    private static Answer answer(Session session, SlotInfo made) {
        Screen screen = Screen.of()
                .text(session.words().say("keys.added", new KeyTexts(session.words()).slot(made)))
                .end();
        return Answer.done("keys.add", KeyTexts.document(made), screen).then("svod keys status");
    }
}
