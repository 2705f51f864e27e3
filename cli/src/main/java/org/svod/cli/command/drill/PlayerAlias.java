package org.svod.cli.command.drill;

import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.text.Alias;

/** The alias of somebody who plays: as the contacts spell it, so that one person does not become two. */
final class PlayerAlias {
    private static final int NEAR = 50;

    private PlayerAlias() {}

    static boolean isOne(String typed) {
        try {
            return Alias.read(typed).value().equals(typed);
        } catch (ContactRefusedException notAlias) {
            return false;
        }
    }

    /** An alias from the command line of {@code command}. */
    static String required(String typed, String command) {
        if (!isOne(typed)) {
            throw new Problem(ExitCode.USAGE, "drill-not-alias", typed, command);
        }
        return typed;
    }

    /** The spelling of the contacts in the open vault; as typed if it is none of them. */
    static String known(Session session, String typed) {
        String folded = new Alias(typed).folded();
        return session.onContacts(desk -> desk.find(typed, false, NEAR)).stream()
                .map(ContactLine::alias)
                .filter(alias -> new Alias(alias).folded().equals(folded))
                .findFirst()
                .orElse(typed);
    }
}
