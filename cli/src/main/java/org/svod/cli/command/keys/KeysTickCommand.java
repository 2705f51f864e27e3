package org.svod.cli.command.keys;

import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.vault.keeping.KeyTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A task that was left when somebody was locked out is done. */
@Command
public final class KeysTickCommand implements SvodCommand {
    @Parameters(paramLabel = "N")
    int number;

    @Override
    public Answer run(Session session) {
        Optional<KeyTask> ticked = KeyWork.in(session, desk -> desk.tick(number));
        KeyTask task = ticked.orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-such-task", number));
        Screen screen = Screen.of()
                .text(session.words().say("keys.ticked", new KeyTexts(session.words()).task(task)))
                .end();
        return Answer.done("keys.tick", KeyTexts.document(task), screen).then("svod keys status");
    }
}
