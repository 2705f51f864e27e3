package org.svod.cli.command.precedent;

import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes a precedent down. At a terminal, without any field, it asks for them one by one, and then for the steps. */
@Command
public final class PrecedentAddCommand implements SvodCommand {
    @Mixin
    PrecedentOptions options = new PrecedentOptions();

    @Override
    public Answer run(Session session) {
        OwnPrecedent added = added(session);
        return PrecedentAnswers.receipt("precedent.add", "precedent.added", added, session)
                .then(
                        "svod precedent link " + added.shortId() + " PROTOCOL STEP --helped",
                        "svod precedent delete " + added.shortId());
    }

    private OwnPrecedent added(Session session) {
        if (options.none()) {
            if (!session.terminal().present()) {
                throw session.needsPerson("precedent add --what -");
            }
            return new PrecedentAsking(session).adding();
        }
        Map<PrecedentField, String> fields = options.fields(session, "precedent add");
        session.vault();
        return session.inVault(() -> session.precedents().add(fields));
    }
}
