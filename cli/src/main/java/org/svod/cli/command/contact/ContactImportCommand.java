package org.svod.cli.command.contact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.exchange.ContactFile;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.intake.IntakeReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes contacts from a file of cards or a table. Exit code 8 if some of them could not be taken; the rest is in then. */
@Command
public final class ContactImportCommand implements SvodCommand {
    private static final String INPUT = "-";

    @Parameters(paramLabel = "FILE|-")
    String file = "";

    @Override
    public Answer run(Session session) {
        // Before the vault is opened: nobody should type a passphrase for a file that is not there.
        ContactFile read = read(session);
        IntakeReport report = session.onContacts(desk -> desk.take(read.rows()));
        ImportReport answer = new ImportReport(read, report, session.words());
        Answer done = answer.answer().warning(warnings(read, session.words()));
        return answer.hasProblems() ? done.with(ExitCode.NEGATIVE) : done;
    }

    private ContactFile read(Session session) {
        try (InputStream in = file.equals(INPUT) ? session.environment().in() : Files.newInputStream(Path.of(file))) {
            return ContactFile.read(in.readNBytes(ContactFile.MOST_BYTES + 1));
        } catch (IOException unreadable) {
            throw new Problem(unreadable, ExitCode.NOT_FOUND, "file-unreadable", file);
        } catch (FileRefusedException refused) {
            throw refused(refused);
        }
    }

    private Problem refused(FileRefusedException refused) {
        return switch (refused.reason()) {
            case EMPTY -> new Problem(refused, ExitCode.NEGATIVE, "import-empty", file);
            case NOT_TEXT -> new Problem(refused, ExitCode.NEGATIVE, "import-not-text", file);
            case NO_HEADER -> new Problem(refused, ExitCode.NEGATIVE, "import-no-header", file);
            case TOO_LARGE ->
                new Problem(refused, ExitCode.NEGATIVE, "import-too-large", file, ContactFile.MOST_BYTES >> 20);
            case TOO_MANY -> new Problem(refused, ExitCode.NEGATIVE, "import-too-many", file, ContactFile.MOST_ROWS);
        };
    }

    private List<String> warnings(ContactFile read, Words words) {
        List<String> warnings = new ArrayList<>();
        if (read.oldEncoding()) {
            warnings.add(words.say("contact.import-old-encoding"));
        }
        if (!file.equals(INPUT)) {
            warnings.add(words.say("contact.import-file-stays", file));
        }
        return warnings;
    }
}
