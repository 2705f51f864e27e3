package org.svod.vault.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.vault.contacts.field.Cells;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.Verification;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoredCell;

/**
 * The fields of a contact as their cells hold them, each a flat list of texts: a phone takes three (E.164, extension,
 * note), a verification two (by, ISO date), a set flag one ({@code 1}).
 */
record FieldValues(Map<ContactField, List<String>> values) {
    static final List<String> SET = List.of("1");
    static final List<String> NOT_SET = List.of();

    private static final int PER_PHONE = 3;
    private static final int PER_VERIFICATION = 2;

    /** Reads cells; fields that a newer program added are left alone. */
    static FieldValues read(Map<String, StoredCell> cells) throws VaultException {
        Map<ContactField, List<String>> values = new EnumMap<>(ContactField.class);
        for (ContactField field : ContactField.values()) {
            StoredCell cell = cells.get(field.cell());
            if (cell != null) {
                values.put(field, Cells.decode(cell.value()));
            }
        }
        return new FieldValues(values);
    }

    /** What a field holds; nothing if it was never written. */
    List<String> of(ContactField field) {
        return values.getOrDefault(field, List.of());
    }

    /** These values with those of {@code change} over them. */
    FieldValues with(Map<ContactField, List<String>> change) {
        Map<ContactField, List<String>> both = new EnumMap<>(ContactField.class);
        both.putAll(values);
        both.putAll(change);
        return new FieldValues(both);
    }

    Contact contact(Id id) throws VaultException {
        return new Contact(
                id,
                text(ContactField.ALIAS),
                text(ContactField.NAME),
                of(ContactField.ROLES),
                phones(of(ContactField.PHONES)),
                of(ContactField.HANDLES),
                text(ContactField.CITY),
                of(ContactField.LANGUAGES),
                text(ContactField.HOURS),
                text(ContactField.NOTES),
                of(ContactField.TAGS),
                verification(),
                of(ContactField.DELETED).equals(SET));
    }

    static List<Phone> phones(List<String> flat) throws VaultException {
        if (flat.size() % PER_PHONE != 0) {
            throw new StoreDamagedException("a contact's phones are incomplete");
        }
        List<Phone> phones = new ArrayList<>();
        for (int at = 0; at < flat.size(); at += PER_PHONE) {
            phones.add(new Phone(flat.get(at), flat.get(at + 1), flat.get(at + 2)));
        }
        return phones;
    }

    static List<String> flat(List<Phone> phones) {
        List<String> flat = new ArrayList<>();
        phones.forEach(phone -> flat.addAll(List.of(phone.e164(), phone.extension(), phone.note())));
        return List.copyOf(flat);
    }

    private String text(ContactField field) {
        return String.join(" ", of(field));
    }

    private Optional<Verification> verification() throws VaultException {
        List<String> pair = of(ContactField.VERIFIED);
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (pair.size() != PER_VERIFICATION) {
                throw new StoreDamagedException("a contact's verification is incomplete");
            }
            return Optional.of(new Verification(pair.get(0), LocalDate.parse(pair.get(1))));
        } catch (DateTimeException noDate) {
            throw new StoreDamagedException("a contact's verification has no date", noDate);
        }
    }
}
