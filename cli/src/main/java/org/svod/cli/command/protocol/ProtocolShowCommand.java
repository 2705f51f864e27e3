package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.ProtocolScreen;
import org.svod.cli.screen.Screen;
import org.svod.desk.precedent.Because;
import org.svod.desk.precedent.Contradiction;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.review.OpenActions;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.step.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One protocol, to be read. */
@Command
public final class ProtocolShowCommand implements SvodCommand {
    @Parameters(paramLabel = "ID")
    String id = "";

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        Protocol protocol = shelf.of(session)
                .find(id)
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", id));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", protocol.id());
        data.put("version", protocol.version());
        data.put("status", protocol.status().code());
        data.put("digest", protocol.digest().hex());
        data.put(
                "steps",
                protocol.steps().stream().map(step -> step.id().value()).toList());
        data.put(
                "clocks",
                protocol.clocks().stream().map(clock -> clock.id().value()).toList());
        List<OwnPrecedent> own = Shelf.precedents(session);
        List<Map<String, Object>> because = new ArrayList<>();
        for (Step step : protocol.steps()) {
            for (Map<String, Object> line :
                    IncidentAnswers.because(Because.of(protocol, step.id(), own), session.words())) {
                line.put("step", step.id());
                because.add(line);
            }
        }
        data.put("because", because);
        data.put("contradicted", ShelfLines.contradictions(Contradiction.in(protocol, own)));
        List<OpenActions.Proposal> proposed =
                Shelf.proposals(session, protocol.id().value());
        data.put("proposed", proposed.stream().map(OpenActions.Proposal::text).toList());
        Screen.Builder screen = Screen.of().all(new ProtocolScreen(session.words()).of(protocol, own));
        if (!proposed.isEmpty()) {
            screen.gap().text(session.words().say("review.proposals"));
            proposed.forEach(
                    each -> screen.item(Mark.NONE, IncidentTexts.shortId(each.incident()) + ": " + each.text()));
        }
        return Answer.done("protocol.show", data, screen.end());
    }
}
