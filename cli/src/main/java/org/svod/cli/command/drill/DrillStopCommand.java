package org.svod.cli.command.drill;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.desk.drill.DrillRun;
import picocli.CommandLine.Command;

/** Ends the drill at once and keeps what it showed: somebody said the abort word, or it is over. */
@Command
public final class DrillStopCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        DrillRun run = DrillAnswers.running(session);
        DrillRun over = session.inVault(() -> session.drills().end(run));
        Screen screen = Screen.of()
                .banner(true, DrillAnswers.texts(session, over).banner(over))
                .text(session.words().say(over.timeline().aborted() ? "drill.broken-off" : "drill.ended"))
                .end();
        Map<String, Object> data = new LinkedHashMap<>(DrillAnswers.about(session, over));
        data.put("brokenOff", over.timeline().aborted());
        return Answer.done("drill.stop", data, screen).then("svod drill report");
    }
}
