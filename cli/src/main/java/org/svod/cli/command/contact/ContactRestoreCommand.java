package org.svod.cli.command.contact;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a deleted contact back. */
@Command
public final class ContactRestoreCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Override
    public Answer run(Session session) {
        return ContactAnswers.receipt(
                "contact.restore", "contact.restored", session.onContacts(desk -> desk.restore(alias)), session);
    }
}
