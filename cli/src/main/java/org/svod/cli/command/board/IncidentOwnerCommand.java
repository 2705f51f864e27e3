package org.svod.cli.command.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says who answers for an incident, or that nobody does any more and why. */
@Command
public final class IncidentOwnerCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] ALIAS|-", arity = "0..2")
    List<String> typed = new ArrayList<>();

    @Option(names = "--nobody")
    boolean nobody;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        FreeText text = session.freeText("incident owner");
        String owner = target.word().map(word -> text.alias(word, "ALIAS")).orElse("");
        if (nobody == !owner.isBlank()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "ALIAS | --nobody --why -", "help incident owner");
        }
        String reason = nobody ? text.required(why, "--why", "guide.why") : text.optional(why, "--why");
        return IncidentAnswers.receipt(
                "incident.owner", target.act(new IncidentAction.NameOwner(owner, reason)), session);
    }
}
