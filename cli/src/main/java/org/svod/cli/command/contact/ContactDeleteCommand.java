package org.svod.cli.command.contact;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Hides a contact from lists and search; it can be restored. */
@Command
public final class ContactDeleteCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Override
    public Answer run(Session session) {
        return ContactAnswers.receipt(
                        "contact.delete", "contact.deleted", session.onContacts(desk -> desk.delete(alias)), session)
                .then("svod contact restore " + alias);
    }
}
