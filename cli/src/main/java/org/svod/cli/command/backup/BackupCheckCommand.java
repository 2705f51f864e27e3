package org.svod.cli.command.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.BackupDesk;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.backup.BackupRestoring;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.secret.RecoveryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says whether a file is a backup made from here, by its digest; with {@code --code} whether all of it can be read, which
 * needs no vault. Exit code 7 if not.
 */
@Command
public final class BackupCheckCommand implements SvodCommand {
    private final FilePort files;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--code")
    boolean code;

    @Option(names = "--recovery-file", paramLabel = "F")
    @Nullable Path recoveryFile;

    /** Looks at the vault through {@code files}. */
    public BackupCheckCommand(FilePort files) {
        this.files = files;
    }

    /** What was found of a valid one. */
    private record Found(Instant made, long records, List<String> words) {}

    @Override
    public Answer run(Session session) {
        BackupFile.require(file);
        Optional<Found> found = session.inVault(() -> code || recoveryFile != null ? read(session) : listed(session));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("valid", found.isPresent());
        data.put("records", found.map(Found::records).orElse(null));
        data.put("createdDay", found.map(each -> day(each.made(), session)).orElse(null));
        data.put("words", found.map(Found::words).orElse(List.of()));
        Words words = session.words();
        if (found.isEmpty()) {
            String key = code || recoveryFile != null ? "backup.invalid-code" : "backup.invalid";
            return Answer.done(
                            "backup.check",
                            data,
                            Screen.of().text(words.say(key, file)).end())
                    .with(ExitCode.INTEGRITY);
        }
        Screen screen = Screen.of()
                .text(words.say("backup.valid", file))
                .text(words.say(
                        "backup.valid-from",
                        day(found.get().made(), session),
                        found.get().records()))
                .detail(words.say("backup.words"), String.join(" ", found.get().words()))
                .end();
        return Answer.done("backup.check", data, screen);
    }

    private Optional<Found> listed(Session session) throws VaultException {
        Optional<BackupRecord> record =
                new BackupDesk(session.vault(), files, session.environment().clock()).check(file);
        return record.map(each -> new Found(each.made(), each.records(), BackupDesk.words(each.digest())));
    }

    private Optional<Found> read(Session session) throws VaultException {
        try (RecoveryCode typed = RecoveryCodeSource.read(session, Optional.ofNullable(recoveryFile), "backup check")) {
            BackupRestoring.Checked checked = BackupRestoring.check(file, typed);
            return Optional.of(new Found(checked.made(), checked.records(), BackupDesk.words(checked.digest())));
        } catch (BackupRefusedException refused) {
            if (refused.reason() == BackupRefusedException.Reason.OTHER_CODE) {
                throw refused;
            }
            return Optional.empty();
        }
    }

    private static String day(Instant made, Session session) {
        return LocalDate.ofInstant(made, session.environment().clock().getZone())
                .toString();
    }
}
