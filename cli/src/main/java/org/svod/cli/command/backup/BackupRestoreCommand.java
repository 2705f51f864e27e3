package org.svod.cli.command.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.secret.GivenPassphrase;
import org.svod.cli.command.secret.NewPassphrase;
import org.svod.cli.command.vault.KdfMeasure;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.BackupDesk;
import org.svod.desk.IncidentSummary;
import org.svod.desk.RestoreDesk;
import org.svod.vault.backup.BackupRestoring;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.RecoveryCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a vault of a backup, in a home that is empty or was erased: new passphrase, new device, the same code. The file is
 * read to its end and found right before anything is asked or written.
 */
@Command
public final class BackupRestoreCommand implements SvodCommand {
    private final KdfMeasure measure;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--recovery-file", paramLabel = "F")
    @Nullable Path recoveryFile;

    @Option(names = "--new-passphrase-file", paramLabel = "F")
    @Nullable Path passphraseFile;

    @Option(names = "--new-passphrase-fd", paramLabel = "N")
    @Nullable Integer passphraseDescriptor;

    @Option(names = "--kdf", paramLabel = "low|standard")
    @Nullable String kdf;

    /** Finds out with {@code measure} what this machine can bear. */
    public BackupRestoreCommand(KdfMeasure measure) {
        this.measure = measure;
    }

    @Override
    public Answer run(Session session) {
        requireFree(session);
        BackupFile.require(file);
        if (!given().isThere() && !session.terminal().present()) {
            throw session.needsPerson("backup restore FILE --recovery-file F --new-passphrase-file F");
        }
        return session.inVault(() -> restored(session));
    }

    private GivenPassphrase given() {
        return new GivenPassphrase(Optional.ofNullable(passphraseFile), Optional.ofNullable(passphraseDescriptor));
    }

    // Before anything is asked: nobody should type a code for a home that cannot take the vault.
    private static void requireFree(Session session) {
        Path home = session.places().vault();
        if (!session.inVault(() -> session.tools().creation().isFree(home))) {
            boolean erased = Files.exists(home.resolve("erased"));
            String whole = Files.exists(home.resolve("keys")) ? "vault-exists" : "home-in-use";
            throw new Problem(ExitCode.BUSY, erased ? "home-half-erased" : whole, home);
        }
    }

    private Answer restored(Session session) throws VaultException {
        Session.Tools tools = session.tools();
        RestoreDesk desk = new RestoreDesk(
                tools.creation(), tools.random(), session.environment().clock(), tools.protocols(), tools.phones());
        try (RecoveryCode code =
                RecoveryCodeSource.read(session, Optional.ofNullable(recoveryFile), "backup restore")) {
            BackupRestoring.Checked checked = desk.check(file, code);
            if (session.terminal().present()) {
                confirm(session, checked);
            }
            NewPassphrase asking = new NewPassphrase(session, "backup restore " + file);
            try (Credential passphrase = asking.read(given(), Optional.empty())) {
                session.writer().remark(session.words().say("vault.measuring"));
                KdfMeasure.Measured measured = measure.choose(Optional.ofNullable(kdf));
                session.use(desk.restore(file, code, session.places().vault(), measured.profile(), passphrase));
            }
            return answer(session, checked);
        }
    }

    private static void confirm(Session session, BackupRestoring.Checked checked) {
        Words words = session.words();
        String digit = session.questions()
                .choose(Screen.of()
                        .text(words.say("backup.valid-from", day(session, checked), checked.records()))
                        .detail(words.say("backup.words"), String.join(" ", BackupDesk.words(checked.digest())))
                        .text(words.say("backup.words-compare"))
                        .choice("1", words.say("backup.go-on"))
                        .choice("0", words.say("backup.leave"))
                        .end());
        if (digit.equals("0")) {
            throw new Problem(ExitCode.STOPPED, "stopped");
        }
    }

    private static Answer answer(Session session, BackupRestoring.Checked checked) throws VaultException {
        Words words = session.words();
        String day = day(session, checked);
        List<String> said = BackupDesk.words(checked.digest());
        boolean whole = session.vault().store().verify().ok();
        long open = session.incidents().list().stream()
                .filter(IncidentSummary::isOpen)
                .count();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("records", checked.records());
        data.put("createdDay", day);
        data.put("words", said);
        data.put("openIncidents", open);
        Screen screen = Screen.of()
                .text(words.say("backup.restored", session.places().vault(), checked.records()))
                .text(words.say("backup.missing-since", day))
                .text(words.say("backup.open-then", open))
                .text(words.say("backup.opens-now"))
                .detail(words.say("backup.words"), String.join(" ", said))
                .text(words.say("backup.words-compare"))
                .end();
        List<String> warnings = new ArrayList<>();
        if (!whole) {
            warnings.add(words.say("backup.journal-broken-then"));
        }
        Answer answer = Answer.done("backup.restore", data, screen)
                .warning(warnings)
                .then("svod", "svod incident list", "svod backup make --to DIR");
        return whole ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private static String day(Session session, BackupRestoring.Checked checked) {
        return LocalDate.ofInstant(checked.made(), session.environment().clock().getZone())
                .toString();
    }
}
