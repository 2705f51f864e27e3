package org.svod.cli.command.precedent;

import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes fields of a precedent. */
@Command
public final class PrecedentEditCommand implements SvodCommand {
    @Parameters(paramLabel = "PRECEDENT")
    String id = "";

    @Mixin
    PrecedentOptions options = new PrecedentOptions();

    @Override
    public Answer run(Session session) {
        OwnPrecedent before = PrecedentAnswers.named(session, id);
        OwnPrecedent after = changed(session, before);
        return PrecedentAnswers.receipt("precedent.edit", "precedent.edited", after, session)
                .then("svod precedent show " + after.shortId());
    }

    private OwnPrecedent changed(Session session, OwnPrecedent before) {
        if (options.none()) {
            if (!session.terminal().present()) {
                throw session.needsPerson("precedent edit " + before.shortId() + " --what -");
            }
            return new PrecedentAsking(session).editing(before);
        }
        Map<PrecedentField, String> fields = options.fields(session, "precedent edit");
        return session.inVault(() -> session.precedents().edit(before.id(), fields));
    }
}
