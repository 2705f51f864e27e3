package org.svod.vault.contacts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.PhoneParser;

/**
 * What a person typed about a contact, as typed: only the fields named here are written. Immutable; each method gives a
 * new change. An empty text or list clears its field. The book cleans, reads and bounds everything before it is kept.
 */
public final class ContactChange {
    private final Map<ContactField, List<String>> typed;

    private ContactChange(Map<ContactField, List<String>> typed) {
        this.typed = typed;
    }

    /** A change of nothing, to begin with. */
    public static ContactChange none() {
        return new ContactChange(new EnumMap<>(ContactField.class));
    }

    /** A change that sets the alias, which a new contact must have. */
    public static ContactChange alias(String alias) {
        return none().and(ContactField.ALIAS, List.of(alias));
    }

    /** Also sets another alias. */
    public ContactChange newAlias(String alias) {
        return and(ContactField.ALIAS, List.of(alias));
    }

    /** Also sets the name. */
    public ContactChange name(String name) {
        return and(ContactField.NAME, List.of(name));
    }

    /** Also sets all roles. */
    public ContactChange roles(List<String> roles) {
        return and(ContactField.ROLES, roles);
    }

    /** Also sets all phones, each as {@link PhoneParser} reads it or {@link Phone#asTyped} writes it. */
    public ContactChange phones(List<String> phones) {
        return and(ContactField.PHONES, phones);
    }

    /** Also sets all handles. */
    public ContactChange handles(List<String> handles) {
        return and(ContactField.HANDLES, handles);
    }

    /** Also sets the city. */
    public ContactChange city(String city) {
        return and(ContactField.CITY, List.of(city));
    }

    /** Also sets all languages. */
    public ContactChange languages(List<String> languages) {
        return and(ContactField.LANGUAGES, languages);
    }

    /** Also sets when to call. */
    public ContactChange hours(String hours) {
        return and(ContactField.HOURS, List.of(hours));
    }

    /** Also sets the notes. */
    public ContactChange notes(String notes) {
        return and(ContactField.NOTES, List.of(notes));
    }

    /** Also sets all tags. */
    public ContactChange tags(List<String> tags) {
        return and(ContactField.TAGS, tags);
    }

    /** Also sets who made sure of the contact, on a day no later than today. */
    public ContactChange verified(String by, LocalDate on) {
        return and(ContactField.VERIFIED, List.of(by, on.toString()));
    }

    /** Also takes back that anyone made sure of the contact. */
    public ContactChange notVerified() {
        return and(ContactField.VERIFIED, List.of());
    }

    /** Which fields are set. */
    public Set<ContactField> fields() {
        return typed.isEmpty() ? Set.of() : Set.copyOf(typed.keySet());
    }

    /** What was typed into a field, if it is set. */
    public Optional<List<String>> typed(ContactField field) {
        return Optional.ofNullable(typed.get(field));
    }

    private ContactChange and(ContactField field, List<String> values) {
        Map<ContactField, List<String>> more = new EnumMap<>(typed);
        more.put(field, List.copyOf(values));
        return new ContactChange(more);
    }

    /** Says which fields, not what is in them: values end up in traces. */
    @Override
    public String toString() {
        return "ContactChange" + typed.keySet();
    }
}
