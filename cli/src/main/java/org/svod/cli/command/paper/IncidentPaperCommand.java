package org.svod.cli.command.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.guide.entry.KitEntry;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.paper.IncidentPapers;
import org.svod.desk.paper.IncidentPapers.Offered;
import org.svod.protocols.document.Blank;
import org.svod.protocols.paper.DocumentPage;
import org.svod.protocols.paper.RunKit;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.Incident;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The papers of an incident: {@code [ID]} lists its documents, {@code [ID] DOCUMENT} fills one in, {@code --kit} prints the
 * whole of it to go on by hand, {@code --enter} types that back in.
 */
@Command
public final class IncidentPaperCommand implements SvodCommand {
    private static final String KIND = "incident.paper";

    @Parameters(paramLabel = "[ID] DOCUMENT", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--person", paramLabel = "N")
    @Nullable Integer person;

    @Option(names = "--kit")
    boolean kit;

    @Option(names = "--enter")
    boolean enter;

    @Mixin
    PaperOut paper = new PaperOut();

    @Override
    public Answer run(Session session) {
        Target target = kit || enter ? Target.only(session, typed) : Target.of(session, typed);
        if (enter) {
            return entered(target, session);
        }
        Incident incident = target.incident();
        String name = IncidentTexts.shortId(incident.id().hex());
        if (kit) {
            return kit(target, name, session);
        }
        IncidentPapers papers =
                new IncidentPapers(incident, name, target.now(), session.words().language());
        Optional<String> wanted = target.word();
        return wanted.isPresent() ? filled(papers, incident, wanted.get(), session) : list(papers, incident, session);
    }

    private static Answer list(IncidentPapers papers, Incident incident, Session session) {
        Words words = session.words();
        Screen.Builder screen = Screen.of();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Offered each : papers.documents()) {
            if (!lines.isEmpty()) {
                screen.gap();
            }
            screen.text(words.say(
                    "paper.document",
                    each.document().id(),
                    words.of(each.document().title())));
            screen.text(words.say(
                    "paper.signs",
                    words.say("incident.role." + each.document().signBy().code()),
                    each.document().copies()));
            List<Blank> unknown = papers.unknown(each.document(), OptionalInt.empty());
            byHand(unknown, screen, words);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", each.document().id());
            line.put("protocol", each.protocol().id());
            line.put("title", words.of(each.document().title()));
            line.put("signBy", each.document().signBy().code());
            line.put("copies", each.document().copies());
            line.put("unknown", codes(unknown));
            lines.add(line);
        }
        screen.gap().text(words.say(lines.isEmpty() ? "paper.no-documents" : "paper.fill-hint"));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("documents", lines);
        return Answer.done(KIND, data, screen.end()).then("svod incident paper DOCUMENT", "svod incident paper --kit");
    }

    private Answer filled(IncidentPapers papers, Incident incident, String wanted, Session session) {
        Offered offered =
                papers.find(wanted).orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "document-not-found", wanted));
        if (person != null && !papers.hasPerson(person)) {
            throw new Problem(ExitCode.NOT_FOUND, "person-not-found", person);
        }
        OptionalInt about = person == null ? OptionalInt.empty() : OptionalInt.of(person);
        Words words = session.words();
        Page page = DocumentPage.of(
                offered.protocol(), offered.document(), papers.known(about), incident.mode(), new SpokenPaper(words));
        List<Blank> unknown = papers.unknown(offered.document(), about);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("document", offered.document().id());
        data.put("unknown", codes(unknown));
        String file = offered.document().id();
        Answer answer = paper.putNames(KIND, data, paper.drawn(page, session), file, session);
        List<String> warnings = new ArrayList<>(answer.warnings());
        if (!unknown.isEmpty()) {
            warnings.add(words.say("paper.by-hand", blanks(unknown, words)));
        }
        if (unknown.contains(Blank.PERSON) && incident.people().size() > 1) {
            warnings.add(words.say("paper.which-person", offered.document().id()));
        }
        return answer.warning(warnings);
    }

    private Answer kit(Target target, String name, Session session) {
        Incident incident = target.incident();
        if (incident.runs().stream().noneMatch(run -> run.protocol().isPresent())) {
            throw new Problem(ExitCode.NOT_FOUND, "kit-no-protocol", name);
        }
        List<String> head = session.inVault(target.desk()::headWords);
        Page page = RunKit.of(incident, name, head, target.now(), new SpokenPaper(session.words()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("words", head);
        Answer answer = paper.putNames(KIND, data, paper.drawn(page, session), "kit-" + name, session);
        return answer.then("svod incident paper --enter");
    }

    private static Answer entered(Target target, Session session) {
        if (!session.terminal().present()) {
            throw session.needsPerson("incident done STEP --at TIME --for ALIAS");
        }
        List<String> head = session.inVault(target.desk()::headWords);
        KitEntry.Sitting sitting = new KitEntry(session, target.desk(), target.id()).sit(head);
        Words words = session.words();
        Screen.Builder screen =
                Screen.of().text(words.say(sitting.whole() ? "entry.at-the-end" : "entry.stopped", sitting.entered()));
        if (!sitting.whole()) {
            screen.text(words.say("entry.go-on"));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", target.id());
        data.put("entered", sitting.entered());
        data.put("left", sitting.left());
        return Answer.done(KIND, data, screen.end())
                .then(sitting.whole() ? "svod incident next" : "svod incident paper --enter");
    }

    private static void byHand(List<Blank> unknown, Screen.Builder screen, Words words) {
        if (!unknown.isEmpty()) {
            screen.text(words.say("paper.by-hand", blanks(unknown, words)));
        }
    }

    private static String blanks(List<Blank> unknown, Words words) {
        return String.join(
                ", ",
                unknown.stream()
                        .map(blank -> words.say("paper.blank." + blank.code()))
                        .toList());
    }

    private static List<String> codes(List<Blank> blanks) {
        return blanks.stream().map(Blank::code).toList();
    }
}
