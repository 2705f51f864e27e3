package org.svod.cli.command.contact;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a contact. */
@Command
public final class ContactAddCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Mixin
    ContactOptions options = new ContactOptions();

    @Override
    public Answer run(Session session) {
        ContactChange change = options.over(ContactChange.alias(alias), session, "contact add " + alias + " --name");
        ContactReceipt receipt = session.onContacts(desk -> desk.add(change));
        return ContactAnswers.receipt("contact.add", "contact.added", receipt, session)
                .then("svod contact show " + receipt.contact().alias());
    }
}
