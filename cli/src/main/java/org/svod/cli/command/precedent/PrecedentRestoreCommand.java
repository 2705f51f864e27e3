package org.svod.cli.command.precedent;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.desk.precedent.OwnPrecedent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a deleted precedent back. */
@Command
public final class PrecedentRestoreCommand implements SvodCommand {
    @Parameters(paramLabel = "PRECEDENT")
    String id = "";

    @Override
    public Answer run(Session session) {
        OwnPrecedent named = PrecedentAnswers.named(session, id);
        OwnPrecedent after = session.inVault(() -> session.precedents().hide(named.id(), false));
        return PrecedentAnswers.receipt("precedent.restore", "precedent.restored", after, session)
                .then("svod precedent show " + after.shortId());
    }
}
