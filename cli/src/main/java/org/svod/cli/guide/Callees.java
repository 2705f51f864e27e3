package org.svod.cli.guide;

import java.util.List;
import java.util.stream.Stream;
import org.svod.cli.command.Session;
import org.svod.cli.screen.StepScreen.Callee;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.view.PersonView;
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

    /**
     * At most three, in the order of their aliases. A member whom a protocol has called is somebody on the roll: those stand
     * first, if the roll has them by the alias of a contact.
     */
    public List<Callee> of(Role role, Incident incident) {
        Stream<ContactLine> lines = session.onContacts(desk -> desk.withRole(role.code(), SHOWN)).stream();
        Stream<ContactLine> roll =
                role == Role.MEMBER ? incident.people().stream().limit(SHOWN).flatMap(this::contact) : Stream.empty();
        return Stream.concat(roll, lines)
                .filter(line -> !line.phones().isEmpty())
                .map(line -> new Callee(line.alias(), line.phones().get(0).e164()))
                .distinct()
                .limit(SHOWN)
                .toList();
    }

    private Stream<ContactLine> contact(PersonView person) {
        if (person.name().isBlank()) {
            return Stream.empty();
        }
        return session.onContacts(desk -> desk.find(person.name(), false, SHOWN)).stream()
                .filter(line -> line.alias().equalsIgnoreCase(person.name()));
    }
}
