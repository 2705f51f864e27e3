package org.svod.cli.command.backup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.temporary.PrivateFolder;
import org.svod.cli.words.Words;
import org.svod.desk.BackupDesk;
import org.svod.desk.RestoreDesk;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupComparison;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.panic.Erasure;
import org.svod.vault.secret.RecoveryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Restores a backup for practice with the code alone, compares it row by row with the open vault, erases and removes it. Exit
 * code 7 if a row came back otherwise than it is.
 */
@Command
public final class BackupRehearseCommand implements SvodCommand {
    private final FilePort files;
    private final SecureRandom random;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--recovery-file", paramLabel = "F")
    @Nullable Path recoveryFile;

    /** Erases through {@code files} with noise from {@code random}. */
    public BackupRehearseCommand(FilePort files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    @Override
    public Answer run(Session session) {
        BackupFile.require(file);
        Vault now = session.vault();
        BackupComparison compared = session.inVault(() -> rehearsed(session, now));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("same", compared.same());
        data.put("changedSince", compared.changedSince());
        data.put("wrong", compared.wrong());
        Words words = session.words();
        boolean right = compared.wrong() == 0;
        Screen screen = Screen.of()
                .item(
                        right ? Mark.OK : Mark.OVERDUE,
                        words.say(right ? "backup.rehearsed" : "backup.rehearsed-wrong", compared.wrong()))
                .text(words.say("backup.rehearsed-rows", compared.same(), compared.changedSince()))
                .text(words.say("backup.rehearsed-removed"))
                .end();
        Answer answer = Answer.done("backup.rehearse", data, screen).then("svod status");
        return right ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private BackupComparison rehearsed(Session session, Vault now) throws VaultException {
        Session.Tools tools = session.tools();
        RestoreDesk desk = new RestoreDesk(
                tools.creation(), tools.random(), session.environment().clock(), tools.protocols(), tools.phones());
        try (PrivateFolder folder = PrivateFolder.make(session.environment().temp())) {
            return rehearsed(session, now, desk, folder.path().resolve("vault"));
        }
    }

    private BackupComparison rehearsed(Session session, Vault now, RestoreDesk desk, Path home) throws VaultException {
        try (RecoveryCode code =
                RecoveryCodeSource.read(session, Optional.ofNullable(recoveryFile), "backup rehearse")) {
            BackupComparison compared = desk.rehearse(file, code, home, now);
            if (compared.wrong() == 0) {
                new BackupDesk(now, files, session.environment().clock()).rehearsed();
            }
            return compared;
        } finally {
            boolean erased = new Erasure(files, random, Erasure.PATIENCE)
                    .erase(List.of(home))
                    .complete();
            if (!erased) {
                session.writer().remark(session.words().say("backup.rehearsed-not-erased"));
            }
        }
    }
}
