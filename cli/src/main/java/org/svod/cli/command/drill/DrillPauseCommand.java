package org.svod.cli.command.drill;

import java.time.Instant;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.desk.drill.DrillRun;
import picocli.CommandLine.Command;

/** Lets the time of the drill stand still. Asked twice it changes nothing. */
@Command
public final class DrillPauseCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        DrillRun run = DrillAnswers.running(session);
        Instant now = DrillAnswers.now(session);
        DrillRun paused =
                run.isPaused(now) ? run : session.inVault(() -> session.drills().pause(run));
        Screen screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, paused).banner(paused))
                .text(session.words().say("drill.paused"))
                .end();
        return Answer.done("drill.pause", DrillAnswers.about(session, paused), screen)
                .then("svod drill resume");
    }
}
