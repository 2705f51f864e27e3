package org.svod.cli.command.contact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.svod.desk.ExportDesk;
import org.svod.protocols.term.Language;
import org.svod.vault.contacts.exchange.ContactFile.Form;
import org.svod.vault.file.FilePort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the contacts into a new file that anybody can read: cards or a table. Never to a screen, where names stay behind. */
@Command
public final class ContactExportCommand implements SvodCommand {
    private final FilePort files;

    @Option(names = "--out", paramLabel = "FILE|DIR")
    @Nullable Path out;

    @Option(names = "--form", paramLabel = "vcard|csv")
    @Nullable String form;

    /** Writes through {@code files}. */
    public ContactExportCommand(FilePort files) {
        this.files = files;
    }

    @Override
    public Answer run(Session session) {
        Form wanted = form();
        if (out != null && out.toString().equals("-")) {
            throw new Problem(ExitCode.USAGE, "export-no-screen");
        }
        ExportDesk desk = new ExportDesk(
                session.vault(),
                session.contacts(),
                files,
                session.environment().clock());
        Path target = session.inVault(() -> desk.target(Optional.ofNullable(out), wanted));
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(ExitCode.NOT_FOUND, "export-no-folder", target);
        }
        boolean inRussian = session.words().language() == Language.RU;
        int contacts = session.onContacts(none -> desk.write(target, wanted, inRussian))
                .orElseThrow(() -> new Problem(ExitCode.BUSY, "file-exists", target));
        return answer(target, wanted, contacts, desk.isErasedWithVault(target), session.words());
    }

    private Form form() {
        if (form == null) {
            return out != null && out.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? Form.CSV : Form.VCARD;
        }
        return switch (form) {
            case "vcard" -> Form.VCARD;
            case "csv" -> Form.CSV;
            default -> throw new Problem(ExitCode.USAGE, "export-form", form);
        };
    }

    private static Answer answer(Path target, Form form, int contacts, boolean here, Words words) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", target);
        data.put("contacts", contacts);
        data.put("form", form.name().toLowerCase(Locale.ROOT));
        return Answer.done(
                        "contact.export",
                        data,
                        Screen.of()
                                .text(words.say("contact.exported", contacts, target))
                                .end())
                .warning(List.of(
                        words.say("contact.export-readable"),
                        words.say(here ? "contact.export-inside" : "contact.export-outside")));
    }
}
