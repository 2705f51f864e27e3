package org.svod.cli.command.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.ContactNotice;
import org.svod.vault.contacts.ContactReceipt;
import org.svod.vault.contacts.field.Phone;

/** Contacts as answers: one receipt, one line, one whole contact. */
final class ContactAnswers {
    private ContactAnswers() {}

    static Answer receipt(String kind, String key, ContactReceipt receipt, Session session) {
        Words words = session.words();
        Contact contact = receipt.contact();
        Map<String, Object> data = document(contact);
        data.put(
                "written", receipt.written().stream().map(field -> field.word()).toList());
        List<String> warnings =
                receipt.notices().stream().map(notice -> notice(notice, words)).toList();
        return Answer.done(
                        kind,
                        data,
                        Screen.of().text(words.say(key, contact.alias())).end())
                .warning(warnings);
    }

    static String notice(ContactNotice notice, Words words) {
        String field = words.say("contact.field." + notice.field().word());
        return words.say("contact.notice." + notice.kind().code(), field, notice.value());
    }

    static Map<String, Object> line(ContactLine line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", line.id());
        data.put("alias", line.alias());
        data.put("name", line.name());
        data.put("roles", line.roles());
        data.put("phones", line.phones().stream().map(Phone::e164).toList());
        data.put("city", line.city());
        return data;
    }

    static Map<String, Object> document(Contact contact) {
        Map<String, Object> data = line(ContactLine.of(contact));
        data.put("handles", contact.handles());
        data.put("languages", contact.languages());
        data.put("hours", contact.hours());
        data.put("notes", contact.notes());
        data.put("tags", contact.tags());
        data.put("verifiedBy", contact.verification().map(each -> each.by()));
        data.put("verifiedOn", contact.verification().map(each -> each.on().toString()));
        data.put("deleted", contact.deleted());
        return data;
    }

    static Screen screen(Contact contact, Words words) {
        Screen.Builder screen = Screen.of();
        detail(screen, words, "alias", contact.alias());
        detail(screen, words, "name", contact.name());
        detail(screen, words, "roles", String.join(", ", contact.roles()));
        for (Phone phone : contact.phones()) {
            detail(screen, words, "phones", phone.asTyped());
        }
        detail(screen, words, "handles", String.join(", ", contact.handles()));
        detail(screen, words, "city", contact.city());
        detail(screen, words, "languages", String.join(", ", contact.languages()));
        detail(screen, words, "hours", contact.hours());
        detail(screen, words, "tags", String.join(", ", contact.tags()));
        detail(screen, words, "notes", contact.notes());
        contact.verification()
                .ifPresent(
                        each -> detail(screen, words, "verified", words.say("contact.verified", each.by(), each.on())));
        if (contact.deleted()) {
            screen.text(words.say("contact.is-deleted", contact.alias()));
        }
        return screen.end();
    }

    private static void detail(Screen.Builder screen, Words words, String field, String value) {
        if (!value.isBlank()) {
            screen.detail(words.say("contact.field." + field), value);
        }
    }
}
