package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.guide.Outcomes;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.RefusalScreen;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.view.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Closes an incident when everyone is seen free; a refusal names everything that is still open, exit code 8. */
@Command
public final class IncidentCloseCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--keep-names", paramLabel = "30|90|365")
    int days = 90;

    @Option(names = "--outcome", paramLabel = "O")
    @Nullable String outcome;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        String how = outcome == null ? Outcomes.first(target.incident()) : outcome;
        IncidentAction action = new IncidentAction.Close(how, days, "");
        Acted acted = session.inVault(() -> target.desk().act(target.id(), action));
        if (acted.done()) {
            return IncidentAnswers.receipt("incident.close", acted, session);
        }
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (Reason reason : acted.refused()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("code", reason.code().text());
            line.put("detail", String.join(",", reason.detail()));
            reasons.add(line);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", target.id());
        data.put("reasons", reasons);
        return Answer.done(
                        "incident.close", data, new RefusalScreen(target.texts(acted.incident())).of(acted.refused()))
                .with(ExitCode.NEGATIVE)
                .then("svod incident show");
    }
}
