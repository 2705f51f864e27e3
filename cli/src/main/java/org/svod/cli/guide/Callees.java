package org.svod.cli.guide;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.screen.StepScreen.Callee;
import org.svod.protocols.term.Role;
import org.svod.vault.contacts.ContactLine;

/** Whom to call for a role: contacts of the open vault with that role and a number. */
public final class Callees {
    private static final int SHOWN = 3;

    private final Session session;

    /** Looks in the session's vault. */
    public Callees(Session session) {
        this.session = session;
    }

    /** At most three, in the order of their aliases. */
    public List<Callee> of(Role role) {
        List<ContactLine> lines = session.onContacts(desk -> desk.withRole(role.code(), SHOWN));
        return lines.stream()
                .filter(line -> !line.phones().isEmpty())
                .map(line -> new Callee(line.alias(), line.phones().get(0).e164()))
                .toList();
    }
}
