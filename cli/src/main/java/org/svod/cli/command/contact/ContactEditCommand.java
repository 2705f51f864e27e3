package org.svod.cli.command.contact;

import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactReceipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes the given fields of a contact and no other. At a terminal, without any field, it asks for them one by one. */
@Command
public final class ContactEditCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Option(names = "--alias", paramLabel = "NEW")
    @Nullable String newAlias;

    @Mixin
    ContactOptions options = new ContactOptions();

    @Override
    public Answer run(Session session) {
        return ContactAnswers.receipt("contact.edit", "contact.edited", receipt(session), session);
    }

    private ContactReceipt receipt(Session session) {
        if (newAlias == null && options.none()) {
            if (!session.terminal().present()) {
                throw session.needsPerson("contact edit " + alias + " --city CITY");
            }
            return new ContactAsking(session).editing(alias);
        }
        ContactChange start =
                newAlias == null ? ContactChange.none() : ContactChange.none().newAlias(newAlias);
        ContactChange change = options.over(start, session, "contact edit " + alias);
        return session.onContacts(desk -> desk.edit(alias, change));
    }
}
