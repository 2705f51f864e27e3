package org.svod.cli.command.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.BackupDesk;
import org.svod.vault.file.FilePort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup that the recovery code opens and nothing else does. Exit code 7 if the journal was found changed. */
@Command
public final class BackupMakeCommand implements SvodCommand {
    private final FilePort files;

    @Option(names = "--to", paramLabel = "FILE|DIR")
    @Nullable Path to;

    /** Writes through {@code files}. */
    public BackupMakeCommand(FilePort files) {
        this.files = files;
    }

    @Override
    public Answer run(Session session) {
        BackupDesk desk =
                new BackupDesk(session.vault(), files, session.environment().clock());
        Path target = session.inVault(() -> desk.target(Optional.ofNullable(to)))
                .toAbsolutePath()
                .normalize();
        if (Files.exists(target)) {
            throw new Problem(ExitCode.BUSY, "file-exists", target);
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(ExitCode.NOT_FOUND, "no-folder", target);
        }
        BackupDesk.MadeBackup backup = session.inVault(() -> desk.make(target));
        boolean here = desk.isErasedWithVault(target);
        Answer answer = Answer.done("backup.make", document(backup), screen(backup, session.words()))
                .warning(warnings(backup, here, session))
                .then("svod backup rehearse " + target);
        return backup.journalWhole() ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private static Map<String, Object> document(BackupDesk.MadeBackup backup) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", backup.made().path());
        data.put("bytes", backup.made().bytes());
        data.put("records", backup.made().records());
        data.put("words", backup.words());
        return data;
    }

    private static Screen screen(BackupDesk.MadeBackup backup, Words words) {
        return Screen.of()
                .text(words.say("backup.made", backup.made().path()))
                .text(words.say(
                        "backup.made-size",
                        backup.made().records(),
                        backup.made().bytes()))
                .detail(words.say("backup.words"), String.join(" ", backup.words()))
                .text(words.say("backup.words-why"))
                .end();
    }

    private static List<String> warnings(BackupDesk.MadeBackup backup, boolean here, Session session) {
        Words words = session.words();
        List<String> warnings = new ArrayList<>();
        warnings.add(words.say(here ? "backup.inside" : "backup.carry"));
        backup.uncovered().forEach(label -> warnings.add(words.say("backup.uncovered", label)));
        if (!backup.journalWhole()) {
            warnings.add(words.say("backup.journal-broken"));
        }
        backup.made().unnoted().ifPresent(why -> warnings.add(words.say("backup.unnoted")));
        return warnings;
    }
}
