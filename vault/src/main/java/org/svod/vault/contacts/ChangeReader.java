package org.svod.vault.contacts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.ContactRefusedException.Reason;
import org.svod.vault.contacts.text.Alias;
import org.svod.vault.contacts.text.CleanText;
import org.svod.vault.contacts.text.Folding;

/** Turns one change as typed into the values of cells: cleaned, read, bounded, without doubles. For one change only. */
final class ChangeReader {
    /** Far above what cleaning can shrink to a limit; normalising is not begun on more. */
    private static final int RAW_PER_CHARACTER = 8;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final PhoneParser phones;
    private final LocalDate today;
    private final List<ContactNotice> notices = new ArrayList<>();

    ChangeReader(PhoneParser phones, LocalDate today) {
        this.phones = phones;
        this.today = today;
    }

    /** The values to write, for exactly the fields of the change. */
    Map<ContactField, List<String>> read(ContactChange change) throws ContactRefusedException {
        Map<ContactField, List<String>> values = new EnumMap<>(ContactField.class);
        for (ContactField field : change.fields()) {
            values.put(field, read(field, change.typed(field).orElseThrow()));
        }
        return values;
    }

    /** What to tell about the change that was read. */
    List<ContactNotice> notices() {
        return List.copyOf(notices);
    }

    private List<String> read(ContactField field, List<String> typed) throws ContactRefusedException {
        return switch (field) {
            case ALIAS ->
                List.of(Alias.read(clean(field, String.join(" ", typed))).value());
            case PHONES -> phones(cleanAll(field, typed));
            case VERIFIED -> verified(typed);
            case NAME, ROLES, HANDLES, CITY, LANGUAGES, HOURS, NOTES, TAGS, DELETED -> unique(cleanAll(field, typed));
        };
    }

    private List<String> cleanAll(ContactField field, List<String> typed) throws ContactRefusedException {
        List<String> kept = new ArrayList<>();
        for (String text : typed) {
            String clean = clean(field, text);
            if (!clean.isEmpty()) {
                kept.add(clean);
            }
        }
        if (kept.size() > field.maxCount()) {
            throw new ContactRefusedException(field.word(), Reason.TOO_MANY, Integer.toString(field.maxCount()));
        }
        return kept;
    }

    private String clean(ContactField field, String typed) throws ContactRefusedException {
        int limit = field.maxLength();
        if (typed.length() > limit * RAW_PER_CHARACTER) {
            throw new ContactRefusedException(field.word(), Reason.TOO_LONG, Integer.toString(limit));
        }
        CleanText clean = field == ContactField.NOTES ? CleanText.lines(typed) : CleanText.line(typed);
        String value = clean.value();
        if (value.codePointCount(0, value.length()) > limit) {
            throw new ContactRefusedException(field.word(), Reason.TOO_LONG, Integer.toString(limit));
        }
        if (clean.stripped()) {
            notices.add(new ContactNotice(ContactNotice.Kind.INVISIBLE_REMOVED, field, value));
        }
        return value;
    }

    private static List<String> unique(List<String> values) {
        Set<String> seen = new HashSet<>();
        return values.stream().filter(value -> seen.add(Folding.fold(value))).toList();
    }

    private List<String> phones(List<String> typed) throws ContactRefusedException {
        List<Phone> read = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : typed) {
            PhoneParser.Reading reading = phones.read(text);
            Phone phone = reading.phone();
            if (seen.add(phone.e164() + "/" + phone.extension())) {
                read.add(phone);
                if (reading.unusual()) {
                    notices.add(new ContactNotice(ContactNotice.Kind.PHONE_UNUSUAL, ContactField.PHONES, phone.e164()));
                }
            }
        }
        return FieldValues.flat(read);
    }

    private List<String> verified(List<String> typed) throws ContactRefusedException {
        if (typed.isEmpty()) {
            return List.of();
        }
        String field = ContactField.VERIFIED.word();
        String by = clean(ContactField.VERIFIED, typed.get(0));
        if (by.isEmpty()) {
            throw new ContactRefusedException(field, Reason.VERIFIED_BY_NOBODY);
        }
        String on = typed.get(1);
        try {
            LocalDate day = LocalDate.parse(on);
            if (day.isBefore(EARLIEST)) {
                throw new ContactRefusedException(field, Reason.VERIFIED_NO_DATE, on);
            }
            if (day.isAfter(today)) {
                throw new ContactRefusedException(field, Reason.VERIFIED_IN_FUTURE, on);
            }
            return List.of(by, on);
        } catch (DateTimeException noDate) {
            throw new ContactRefusedException(field, Reason.VERIFIED_NO_DATE, on);
        }
    }
}
