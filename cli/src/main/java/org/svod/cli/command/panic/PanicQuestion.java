package org.svod.cli.command.panic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.file.FilePort;
import org.svod.vault.panic.Rehearsed;

/** What would be lost, as far as that can be seen without a passphrase, and one digit three times. */
final class PanicQuestion {
    private static final int TIMES = 3;
    private static final int DIGITS = 9;
    private static final int KIB = 1024;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Session session;
    private final FilePort files;
    private final SecureRandom random;

    PanicQuestion(Session session, FilePort files, SecureRandom random) {
        this.session = session;
        this.files = files;
        this.random = random;
    }

    /** Returns only if the person meant it; any other answer ends the command, and nothing was done. */
    void ask(List<Path> vaults) {
        Words words = session.words();
        Screen.Builder screen = Screen.of().text(words.say("panic.before")).gap();
        for (Path vault : vaults) {
            Seen seen = Seen.of(vault);
            screen.item(Mark.SOON, words.say("panic.vault", vault, seen.bytes() / KIB, time(seen.changed())));
            screen.all(RehearsalLine.screen(Rehearsed.last(files, vault), words));
        }
        screen.gap().text(backups()).gap();
        session.questions().show(screen.end());
        String digit = String.valueOf(1 + random.nextInt(DIGITS));
        for (int i = 1; i <= TIMES; i++) {
            session.terminal().dropTypedAhead();
            if (!session.questions().text("panic.digit", digit, i, TIMES).equals(digit)) {
                throw new Problem(ExitCode.STOPPED, "panic-stopped");
            }
        }
    }

    // Locked, nobody can tell how many incidents are open or when the last backup was made.
    private String backups() {
        Words words = session.words();
        if (!session.isOpen()) {
            return words.say("panic.locked");
        }
        Vault vault = session.vault();
        List<BackupRecord> made = session.inVault(() -> new BackupBook(vault.store()).made());
        long unsaved = session.inVault(() -> new BackupBook(vault.store()).unsaved());
        return made.isEmpty()
                ? words.say("panic.no-backup", unsaved)
                : words.say("panic.newest-backup", time(made.get(0).made()), unsaved);
    }

    private String time(Instant instant) {
        return TIME.format(
                ZonedDateTime.ofInstant(instant, session.environment().clock().getZone()));
    }

    /** The bytes of a folder, and when something in it was last written. What cannot be read counts as nothing. */
    private record Seen(long bytes, Instant changed) {
        static Seen of(Path folder) {
            long bytes = 0;
            Instant changed = Instant.EPOCH;
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        bytes += Files.size(file);
                        Instant written = Files.getLastModifiedTime(file).toInstant();
                        changed = written.isAfter(changed) ? written : changed;
                    }
                }
            } catch (IOException unreadable) {
                return new Seen(bytes, changed);
            }
            return new Seen(bytes, changed);
        }
    }
}
