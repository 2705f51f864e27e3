package org.svod.cli.command.drill;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.desk.drill.DrillRun;
import picocli.CommandLine.Command;

/** Lets the time of the drill go on; refused while a real incident is open. */
@Command
public final class DrillResumeCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        DrillRun run = DrillAnswers.running(session);
        if (session.inVault(() -> session.incidents().realIsOpen())) {
            throw new Problem(ExitCode.NEGATIVE, "drill-something-real");
        }
        DrillRun going = run.isPaused(DrillAnswers.now(session))
                ? session.inVault(() -> session.drills().resume(run))
                : run;
        Screen screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, going).banner(going))
                .text(session.words().say("drill.resumed"))
                .end();
        return Answer.done("drill.resume", DrillAnswers.about(session, going), screen)
                .then("svod drill next");
    }
}
