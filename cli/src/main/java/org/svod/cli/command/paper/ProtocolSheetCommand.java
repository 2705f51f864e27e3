package org.svod.cli.command.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.protocol.Shelf;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.ProtocolDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.paper.RelativesPage;
import org.svod.protocols.paper.RunKit;
import org.svod.protocols.paper.SheetProtocols;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.term.ProtocolId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A protocol as a sheet for one role: for relatives their own steps and nothing else, for a coordinator the whole of it with
 * boxes and blanks, to be kept for the day there is no laptop.
 */
@Command
public final class ProtocolSheetCommand implements SvodCommand {
    private static final int MOST_PEOPLE = 99;

    @Parameters(paramLabel = "PROTOCOL")
    String id = "";

    @Option(names = "--people", paramLabel = "N")
    int people = 1;

    @Option(names = "--drill")
    boolean drill;

    @Mixin
    PaperOut paper = new PaperOut();

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        // The option that elsewhere says on whose word something is written: here nothing is.
        String reader = session.onWordOf().orElse("relative");
        boolean relative = reader.equals("relative");
        if (!relative && !reader.equals("coordinator")) {
            throw new Problem(ExitCode.USAGE, "sheet-role", reader);
        }
        if (people < 1 || people > MOST_PEOPLE) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--people", "" + people, "help protocol sheet");
        }
        ProtocolDesk desk = shelf.of(session);
        Protocol protocol = PaperProtocols.find(desk, id);
        return relative ? forRelatives(protocol, desk, session) : kit(protocol, session);
    }

    private Answer forRelatives(Protocol protocol, ProtocolDesk desk, Session session) {
        if (!RelativesPage.mayShow(protocol)) {
            throw new Problem(ExitCode.NEGATIVE, "sheet-marked", protocol.id());
        }
        SheetProtocols sheet = SheetProtocols.of(protocol, wanted -> named(desk, wanted));
        if (sheet.together().stream().allMatch(each -> RelativesPage.steps(each).isEmpty())) {
            throw new Problem(ExitCode.NOT_FOUND, "sheet-empty", protocol.id());
        }
        Map<String, Object> data = PaperProtocols.data(protocol);
        data.put("for", "relative");
        data.put("protocols", ids(sheet.together()));
        data.put("apart", ids(sheet.apart()));
        String text =
                paper.drawn(RelativesPage.of(sheet.together(), mode(), new SpokenPaper(session.words())), session);
        Answer answer = paper.put("protocol.sheet", data, text, "relatives-" + protocol.id(), session);
        return sheet.apart().isEmpty()
                ? answer
                : answer.warning(List.of(
                                session.words().say("paper.sheet-apart", String.join(", ", ids(sheet.apart())))))
                        .then(sheet.apart().stream()
                                .map(each -> "svod protocol sheet " + each.id() + " --for relative")
                                .toArray(String[]::new));
    }

    private Answer kit(Protocol protocol, Session session) {
        Map<String, Object> data = PaperProtocols.data(protocol);
        data.put("for", "coordinator");
        data.put("protocols", List.of(protocol.id().value()));
        data.put("apart", List.of());
        String text = paper.drawn(RunKit.of(protocol, people, mode(), new SpokenPaper(session.words())), session);
        return paper.put("protocol.sheet", data, text, "kit-" + protocol.id(), session);
    }

    private Mode mode() {
        return drill ? Mode.DRILL : Mode.REAL;
    }

    private static List<String> ids(List<Protocol> protocols) {
        return protocols.stream().map(each -> each.id().value()).toList();
    }

    private static Optional<Protocol> named(ProtocolDesk desk, ProtocolId wanted) {
        // Exactly this one: a name that only begins so is another protocol.
        return desk.all().stream()
                .map(ProtocolSource::protocol)
                .filter(each -> each.id().equals(wanted))
                .findFirst();
    }
}
