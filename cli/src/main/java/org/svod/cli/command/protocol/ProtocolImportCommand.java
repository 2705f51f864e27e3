package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.shelf.ProtocolImport;
import org.svod.desk.shelf.ShelfDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.compare.Changed;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes a protocol of the movement's own into the vault. Shows first what it changes in clocks and steps against the version
 * it replaces; nothing is written before a person has confirmed that, or a script has named what it means to import.
 */
@Command
public final class ProtocolImportCommand implements SvodCommand {
    @Parameters(paramLabel = "FILE|-")
    String file = "";

    @Option(names = "--confirm", paramLabel = "ID@VERSION")
    @Nullable String confirm;

    @Override
    public Answer run(Session session) {
        session.vault();
        ShelfDesk desk = session.shelf();
        ProtocolImport looked = looked(session, desk);
        Protocol protocol = looked.source().protocol();
        Words words = session.words();
        LintLines findings = LintLines.of(looked.findings(), words);
        if (findings.hasErrors()) {
            return refused(findings, words);
        }
        if (!looked.isInUse()) {
            confirmed(session, looked, difference(looked, findings, words));
            session.inVault(() -> {
                desk.use(looked.source());
                return true;
            });
            session.protocolsChanged();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", protocol.id());
        data.put("version", protocol.version());
        data.put("digest", protocol.digest().hex());
        data.put(
                "replaces",
                looked.replaces().map(each -> each.version().toString()).orElse(null));
        data.put("clocks", document(looked.difference().clocks()));
        data.put("steps", document(looked.difference().steps()));
        data.put("walking", looked.walking());
        data.put("findings", findings.document());
        Screen.Builder screen = Screen.of()
                .text(words.say(
                        looked.isInUse() ? "protocol.in-use-already" : "protocol.imported",
                        protocol.id(),
                        protocol.version()));
        if (looked.walking() > 0) {
            screen.text(words.say("protocol.walking-on", looked.walking()));
        }
        return Answer.done("protocol.import", data, screen.end()).then("svod protocol show " + protocol.id());
    }

    private ProtocolImport looked(Session session, ShelfDesk desk) {
        try {
            ProtocolSource source = ProtocolFile.read(file, session);
            return session.inVault(() -> desk.look(source));
        } catch (ProtocolParseException e) {
            throw new Problem(
                    e,
                    ExitCode.NEGATIVE,
                    "protocol-unreadable",
                    file,
                    e.line(),
                    e.column(),
                    session.words().say("lint." + e.problem().code()));
        }
    }

    private Answer refused(LintLines findings, Words words) {
        Screen.Builder screen = Screen.of().text(words.say("protocol.import-refused"));
        findings.onto(screen, file, words);
        return Answer.done("protocol.import", Map.of("findings", findings.document()), screen.end())
                .with(ExitCode.NEGATIVE)
                .then("svod protocol lint " + file);
    }

    private void confirmed(Session session, ProtocolImport looked, Screen difference) {
        Protocol protocol = looked.source().protocol();
        String name = protocol.id() + "@" + protocol.version();
        if (name.equals(confirm)) {
            return;
        }
        if (confirm != null) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--confirm", confirm, "protocol import --confirm " + name);
        }
        if (!session.terminal().present()) {
            throw session.needsPerson("protocol import " + file + " --confirm " + name);
        }
        Screen.Builder screen = Screen.of().all(difference);
        String digit = session.questions()
                .choose(screen.choice("1", session.words().say("protocol.import-now", name))
                        .choice("0", session.words().say("guide.leave"))
                        .end());
        if (digit.equals("0")) {
            throw new Problem(ExitCode.STOPPED, "stopped");
        }
    }

    private Screen difference(ProtocolImport looked, LintLines findings, Words words) {
        Protocol protocol = looked.source().protocol();
        Screen.Builder screen = Screen.of();
        looked.replaces()
                .ifPresentOrElse(
                        before -> screen.text(
                                words.say("protocol.replaces", protocol.id(), before.version(), protocol.version())),
                        () -> screen.text(words.say("protocol.new", protocol.id(), protocol.version())));
        if (looked.isNoStepForward()) {
            screen.item(Mark.SOON, words.say("protocol.no-step-forward"));
        }
        lines(screen, "protocol.clocks", looked.difference().clocks(), words);
        lines(screen, "protocol.steps", looked.difference().steps(), words);
        if (looked.walking() > 0) {
            screen.item(Mark.SOON, words.say("protocol.walking-on", looked.walking()));
        }
        findings.onto(screen, file, words);
        return screen.end();
    }

    private static void lines(Screen.Builder screen, String head, List<Changed> changes, Words words) {
        if (!changes.isEmpty()) {
            screen.text(words.say(head));
        }
        for (Changed each : changes) {
            String how = words.say("protocol.change." + each.how().name().toLowerCase(Locale.ROOT));
            String fields = each.fields().isEmpty() ? "" : " (" + String.join(", ", each.fields()) + ")";
            screen.item(Mark.NONE, how + ": " + words.of(each.title()) + fields);
        }
    }

    private static List<Map<String, Object>> document(List<Changed> changes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Changed each : changes) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", each.id());
            line.put("how", each.how().name().toLowerCase(Locale.ROOT));
            line.put("fields", each.fields());
            lines.add(line);
        }
        return lines;
    }
}
