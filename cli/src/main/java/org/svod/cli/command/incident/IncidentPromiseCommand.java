package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.time.TypedTime;
import org.svod.protocols.run.decide.IncidentAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Promises somebody the next contact, or says that a promise was kept or not. */
@Command
public final class IncidentPromiseCommand implements SvodCommand {
    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--to", paramLabel = "ALIAS|-")
    @Nullable String to;

    @Option(names = "--what", paramLabel = "-")
    @Nullable String what;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--kept", paramLabel = "N")
    @Nullable Integer kept;

    @Option(names = "--broken", paramLabel = "N")
    @Nullable Integer broken;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Target target = Target.only(session, typed);
        return IncidentAnswers.receipt("incident.promise", target.act(action(session, target)), session);
    }

    private IncidentAction action(Session session, Target target) {
        FreeText text = session.freeText("incident promise");
        String reason = text.optional(why, "--why");
        if (kept != null) {
            return new IncidentAction.KeepPromise(kept, reason);
        }
        if (broken != null) {
            return new IncidentAction.BreakPromise(broken, reason);
        }
        String when = at;
        if (to == null || when == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "--to WHO --at TIME", "help incident promise");
        }
        String whom = text.alias(to, "--to");
        String said = text.optional(what, "--what");
        return new IncidentAction.MakePromise(
                whom,
                said,
                new TypedTime(target.now(), session.environment().clock().getZone())
                        .future(when)
                        .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", when, "incident promise")));
    }
}
