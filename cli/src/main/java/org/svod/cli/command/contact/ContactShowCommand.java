package org.svod.cli.command.contact;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.vault.contacts.Contact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** One contact with every field. */
@Command
public final class ContactShowCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Override
    public Answer run(Session session) {
        Contact contact = session.onContacts(desk -> desk.get(alias));
        return Answer.done(
                "contact.show", ContactAnswers.document(contact), ContactAnswers.screen(contact, session.words()));
    }
}
