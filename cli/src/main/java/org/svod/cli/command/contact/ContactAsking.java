package org.svod.cli.command.contact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.output.Problem;
import org.svod.cli.output.ProblemScreen;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.ContactNotice;
import org.svod.vault.contacts.ContactReceipt;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.Phone;

/**
 * Asks for a contact field by field. Each answer is on disk before the next question; one that is refused is asked again, with
 * the reason; an empty one changes nothing.
 */
final class ContactAsking {
    private final Session session;
    private final Questions questions;
    private final Words words;
    private final Set<ContactField> written = EnumSet.noneOf(ContactField.class);
    private final List<ContactNotice> notices = new ArrayList<>();

    ContactAsking(Session session) {
        this.session = session;
        this.questions = session.questions();
        this.words = session.words();
    }

    /** Asks for a new contact; the alias is asked too if {@code alias} is blank. */
    ContactReceipt adding(String alias) {
        session.vault();
        String typed = alias.isBlank() ? questions.someText("contact.ask-alias") : alias;
        while (true) {
            ContactChange change = ContactChange.alias(typed);
            try {
                return fields(keep(session.onContacts(desk -> desk.add(change))));
            } catch (Problem refused) {
                say(refused);
                typed = questions.someText("contact.ask-alias");
            }
        }
    }

    /** Asks for the fields of the contact {@code alias}, showing what is there. */
    ContactReceipt editing(String alias) {
        Contact contact = session.onContacts(desk -> desk.get(alias));
        return fields(field(contact, "alias", contact.alias(), ContactChange.none()::newAlias));
    }

    private ContactReceipt fields(Contact contact) {
        Contact now = contact;
        now = field(now, "roles", String.join(", ", now.roles()), typed -> ContactChange.none()
                .roles(split(typed)));
        now = field(now, "phones", phones(now), typed -> ContactChange.none().phones(List.of(typed)));
        now = field(now, "city", now.city(), ContactChange.none()::city);
        now = field(now, "name", now.name(), ContactChange.none()::name);
        return new ContactReceipt(now, written, notices);
    }

    private Contact field(Contact contact, String field, String old, Function<String, ContactChange> change) {
        String label = words.say("contact.field." + field);
        while (true) {
            String typed = old.isBlank()
                    ? questions.text("contact.ask-new", label)
                    : questions.text("contact.ask-old", label, old);
            if (typed.isBlank()) {
                return contact;
            }
            ContactChange one = change.apply(typed);
            String id = contact.id().toString();
            try {
                return keep(session.onContacts(desk -> desk.edit(id, one)));
            } catch (Problem refused) {
                say(refused);
            }
        }
    }

    private Contact keep(ContactReceipt receipt) {
        written.addAll(receipt.written());
        notices.addAll(receipt.notices());
        return receipt.contact();
    }

    // Only what the person can put right here is asked again; a full disk is not.
    private void say(Problem refused) {
        if (!refused.id().equals("contact-refused")) {
            throw refused;
        }
        questions.show(ProblemScreen.of(refused, words));
    }

    private static List<String> split(String typed) {
        return List.of(typed.strip().split("\\s*,\\s*"));
    }

    private static String phones(Contact contact) {
        return String.join(", ", contact.phones().stream().map(Phone::asTyped).toList());
    }
}
