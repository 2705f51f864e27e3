package org.svod.vault.contacts.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.intake.ContactRow;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException;

/** One contact while it is read. What is blank is taken as not said. */
final class RowDraft {
    String id = "";
    String alias = "";
    String nickname = "";
    String name = "";
    String city = "";
    String hours = "";
    String verifiedBy = "";
    String verifiedOn = "";
    final List<String> roles = new ArrayList<>();
    final List<String> phones = new ArrayList<>();
    final List<String> handles = new ArrayList<>();
    final List<String> languages = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    /** Keeps something for which there is no field. */
    void note(String label, String text) {
        if (!text.isBlank()) {
            notes.add(label + ": " + text.strip());
        }
    }

    /** The row that begins at {@code line}. */
    ContactRow row(int line) throws ContactProblemException {
        String aliasFrom = nickname.isBlank() ? name : nickname;
        if (alias.isBlank() && aliasFrom.isBlank()) {
            throw new RowRefusedException(RowRefusedException.Reason.NO_NAME);
        }
        return new ContactRow(line, id.strip(), alias.strip(), aliasFrom.strip(), name.strip(), values());
    }

    private ContactChange values() throws ContactProblemException {
        ContactChange change = ContactChange.none();
        change = name.isBlank() ? change : change.name(name);
        change = roles.isEmpty() ? change : change.roles(roles);
        change = phones.isEmpty() ? change : change.phones(phones);
        change = handles.isEmpty() ? change : change.handles(handles);
        change = city.isBlank() ? change : change.city(city);
        change = languages.isEmpty() ? change : change.languages(languages);
        change = hours.isBlank() ? change : change.hours(hours);
        change = notes.isEmpty() ? change : change.notes(String.join("\n", notes));
        change = tags.isEmpty() ? change : change.tags(tags);
        return verifiedBy.isBlank() && verifiedOn.isBlank() ? change : change.verified(verifiedBy, verifiedOn());
    }

    private LocalDate verifiedOn() throws ContactRefusedException {
        try {
            return LocalDate.parse(verifiedOn.strip());
        } catch (DateTimeException noDate) {
            throw new ContactRefusedException(
                    ContactField.VERIFIED.word(), ContactRefusedException.Reason.VERIFIED_NO_DATE, verifiedOn.strip());
        }
    }
}
