package org.svod.vault.contacts.exchange;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectParameters;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import com.github.mangstadt.vinnie.io.VObjectWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.field.Phone;

/** Writes contacts as cards, vCard 4.0 (RFC 6350); {@link CardReader} reads the same contacts out of them. */
final class CardWriter {
    private final StringWriter text = new StringWriter();
    private final VObjectWriter cards = new VObjectWriter(text, SyntaxStyle.NEW);

    /** The text of all cards. */
    static String text(List<SentContact> contacts) {
        CardWriter writer = new CardWriter();
        try {
            for (SentContact contact : contacts) {
                writer.card(contact);
            }
            writer.cards.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always writable", e);
        }
        return writer.text.toString();
    }

    private void card(SentContact sent) throws IOException {
        Contact contact = sent.contact();
        cards.writeBeginComponent("VCARD");
        cards.writeVersion("4.0");
        single("UID", CardNames.uid(sent.id()));
        single("FN", contact.name().isEmpty() ? contact.alias() : contact.name());
        if (!contact.name().isEmpty()) {
            // Which part is the family's is not known, and is not guessed.
            cards.writeProperty(
                    "N",
                    VObjectPropertyValues.writeSemiStructured(List.of("", contact.name(), "", "", ""), false, true));
        }
        single("NICKNAME", contact.alias());
        phones(contact.phones());
        several("ROLE", contact.roles());
        handles(contact.handles());
        if (!contact.city().isEmpty()) {
            cards.writeProperty(
                    "ADR",
                    VObjectPropertyValues.writeSemiStructured(
                            List.of("", "", "", contact.city(), "", "", ""), false, true));
        }
        several("LANG", contact.languages());
        single(CardNames.HOURS, contact.hours());
        if (!contact.tags().isEmpty()) {
            cards.writeProperty("CATEGORIES", VObjectPropertyValues.writeList(contact.tags()));
        }
        single("NOTE", contact.notes());
        if (contact.verification().isPresent()) {
            single(CardNames.VERIFIED_BY, contact.verification().get().by());
            single(CardNames.VERIFIED_ON, contact.verification().get().on().toString());
        }
        cards.writeEndComponent("VCARD");
    }

    private void phones(List<Phone> phones) throws IOException {
        int order = 1;
        for (Phone phone : phones) {
            String group = phone.note().isEmpty() ? null : "phone" + order;
            VObjectParameters parameters = ordered(order++);
            parameters.put("VALUE", "uri");
            String extension = phone.extension().isEmpty() ? "" : ";ext=" + phone.extension();
            cards.writeProperty(group, "TEL", parameters, "tel:" + phone.e164() + extension);
            if (group != null) {
                property(group, "X-ABLABEL", new VObjectParameters(), phone.note());
            }
        }
    }

    // An address of electronic mail is one everywhere; for other messengers each program has its own word.
    private void handles(List<String> handles) throws IOException {
        int order = 1;
        for (String handle : handles) {
            boolean mail = handle.startsWith(CardNames.EMAIL) && handle.length() > CardNames.EMAIL.length();
            property(
                    null,
                    mail ? "EMAIL" : CardNames.HANDLE,
                    ordered(order++),
                    mail ? handle.substring(CardNames.EMAIL.length()) : handle);
        }
    }

    private void several(String name, List<String> values) throws IOException {
        int order = 1;
        for (String value : values) {
            property(null, name, ordered(order++), value);
        }
    }

    private void single(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            property(null, name, new VObjectParameters(), value);
        }
    }

    private void property(@Nullable String group, String name, VObjectParameters parameters, String value)
            throws IOException {
        cards.writeProperty(group, name, parameters, VObjectPropertyValues.escape(value));
    }

    private static VObjectParameters ordered(int order) {
        VObjectParameters parameters = new VObjectParameters();
        parameters.put("PREF", Integer.toString(order));
        return parameters;
    }
}
