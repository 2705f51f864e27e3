package org.svod.cli.command.contact;

import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Adds a contact. At a terminal, without any field, it asks for the fields one by one. */
@Command
public final class ContactAddCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS", arity = "0..1")
    String alias = "";

    @Mixin
    ContactOptions options = new ContactOptions();

    @Override
    public Answer run(Session session) {
        ContactReceipt receipt = receipt(session);
        return ContactAnswers.receipt("contact.add", "contact.added", receipt, session)
                .then("svod contact show " + receipt.contact().alias());
    }

    private ContactReceipt receipt(Session session) {
        if (options.none() && session.terminal().present()) {
            return new ContactAsking(session).adding(alias);
        }
        if (alias.isBlank()) {
            throw session.needsPerson("contact add ALIAS");
        }
        ContactChange change = options.over(ContactChange.alias(alias), session, "contact add " + alias);
        return session.onContacts(desk -> desk.add(change));
    }
}
