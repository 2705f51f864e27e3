package org.svod.cli.command.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.Target;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.Acted;
import org.svod.desk.export.IncidentExportDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.vault.contacts.exchange.SentContact;
import org.svod.vault.export.ExportForm;
import picocli.CommandLine.Option;

/** The options of an export that people read, and the export. */
public final class ReadableExport {
    private static final String HELP = "help incident export";

    @Option(names = "--format", paramLabel = "md|html|json")
    @Nullable String format;

    @Option(names = "--redacted")
    boolean redacted;

    @Option(names = "--keep", paramLabel = "N,N", split = ",")
    List<Integer> keep = new ArrayList<>();

    /** Whether one is asked for. */
    public boolean isWanted() {
        return format != null || redacted || !keep.isEmpty();
    }

    /** Refuses these options beside {@code other}, with which they make no sense. */
    public void unwantedBeside(String other) {
        if (isWanted()) {
            throw new Problem(ExitCode.USAGE, "export-two-kinds", other, HELP);
        }
    }

    /** Writes the incident that {@code typed} means. */
    public Answer run(Session session, List<String> typed, Optional<Path> out) {
        String code = format == null ? ExportForm.MD.code() : format;
        ExportForm form = ExportForm.ofCode(code)
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-value", "--format md|html|json", code, HELP));
        if (!keep.isEmpty() && !redacted) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "--redacted", HELP);
        }
        Target target = Target.only(session, typed);
        Set<Integer> kept = kept(target.incident());
        Clock clock = session.environment().clock();
        IncidentExportDesk desk = new IncidentExportDesk(
                session.vault(), session.tools().files(), clock, session.tools().random());
        Path file = session.inVault(() -> desk.target(out, form));
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(ExitCode.NOT_FOUND, "paper-no-folder", file);
        }
        Instant now = target.now();
        List<String> key = session.inVault(desk::keyWords);
        List<String> head = session.inVault(target.desk()::headWords);
        ExportWording wording = new ExportWording(
                session.words(), target.incident(), now, clock.getZone(), redacted, kept, contacts(session));
        List<String> parts = ExportDrawing.parts(form, wording.page(head, key));
        if (!session.inVault(() -> desk.write(file, target.id(), form, !redacted, now, parts))) {
            throw new Problem(ExitCode.BUSY, "file-exists", file);
        }
        String content = redacted ? "redacted" : "full";
        Acted noted = target.act(new IncidentAction.RecordAfter(
                new AfterEvent.FileWritten(form.code(), content, String.join(" ", head))));
        assert noted.done();
        return answer(session, target, desk, file, form, head, key);
    }

    private Set<Integer> kept(Incident incident) {
        Set<Integer> kept = new TreeSet<>(keep);
        for (int number : kept) {
            if (number < 1 || number > incident.entries().size()) {
                throw new Problem(
                        ExitCode.NOT_FOUND,
                        "no-entry-number",
                        number,
                        incident.entries().size());
            }
        }
        return kept;
    }

    // What is kept by choice must not name anybody who is in the book.
    private List<String> contacts(Session session) {
        List<String> names = new ArrayList<>();
        if (!keep.isEmpty()) {
            for (SentContact each : session.onContacts(contacts -> contacts.all())) {
                names.add(each.contact().alias());
                names.add(each.contact().name());
            }
        }
        return names;
    }

    private Answer answer(
            Session session,
            Target target,
            IncidentExportDesk desk,
            Path file,
            ExportForm form,
            List<String> head,
            List<String> key) {
        Words words = session.words();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", target.id());
        data.put("path", file);
        data.put("format", form.code());
        data.put("redacted", redacted);
        data.put("kept", List.copyOf(new TreeSet<>(keep)));
        data.put("entries", target.incident().entries().size());
        data.put("head", head);
        data.put("keyWords", key);
        data.put("publicKey", session.inVault(desk::publicKey));
        Screen screen = Screen.of()
                .text(words.say(redacted ? "export.written-redacted" : "export.written", file))
                .detail(words.say("export.key-label"), String.join(" ", key))
                .text(words.say("export.read-the-words"))
                .end();
        List<String> warnings = new ArrayList<>();
        warnings.add(words.say(redacted ? "export.read-it-first" : "export.readable"));
        if (!keep.isEmpty()) {
            warnings.add(words.say("export.kept-warning"));
        }
        warnings.add(words.say(desk.isErasedWithVault(file) ? "contact.export-inside" : "contact.export-outside"));
        return Answer.done("incident.export", data, screen).warning(warnings).then("svod incident verify " + file);
    }
}
