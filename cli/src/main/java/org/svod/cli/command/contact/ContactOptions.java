package org.svod.cli.command.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.vault.contacts.ContactChange;
import picocli.CommandLine.Option;

/** The fields of a contact as options. Name and notes are free text and take {@code -}, standard input. */
final class ContactOptions {
    @Option(names = "--name", paramLabel = "-")
    @Nullable String name;

    @Option(names = "--role", paramLabel = "R")
    List<String> roles = new ArrayList<>();

    @Option(names = "--phone", paramLabel = "N")
    List<String> phones = new ArrayList<>();

    @Option(names = "--handle", paramLabel = "H")
    List<String> handles = new ArrayList<>();

    @Option(names = "--city", paramLabel = "C")
    @Nullable String city;

    @Option(names = "--language", paramLabel = "L")
    List<String> languages = new ArrayList<>();

    @Option(names = "--hours", paramLabel = "H")
    @Nullable String hours;

    @Option(names = "--notes", paramLabel = "-")
    @Nullable String notes;

    @Option(names = "--tag", paramLabel = "T")
    List<String> tags = new ArrayList<>();

    @Option(names = "--verified-by", paramLabel = "WHO")
    @Nullable String verifiedBy;

    /** Whether no field at all was given. */
    boolean none() {
        boolean noLists =
                roles.isEmpty() && phones.isEmpty() && handles.isEmpty() && languages.isEmpty() && tags.isEmpty();
        return noLists && name == null && city == null && hours == null && notes == null && verifiedBy == null;
    }

    /** The change with every field that was given. */
    ContactChange over(ContactChange start, Session session, String command) {
        FreeText text = session.freeText(command);
        ContactChange change = start;
        if (name != null && notes != null) {
            change = nameAndNotes(change, text);
        } else {
            change = name == null ? change : change.name(text.optional(name, "--name"));
            change = notes == null ? change : change.notes(text.optional(notes, "--notes"));
        }
        change = roles.isEmpty() ? change : change.roles(roles);
        change = phones.isEmpty() ? change : change.phones(phones);
        change = handles.isEmpty() ? change : change.handles(handles);
        change = city == null ? change : change.city(city);
        change = languages.isEmpty() ? change : change.languages(languages);
        change = hours == null ? change : change.hours(hours);
        change = tags.isEmpty() ? change : change.tags(tags);
        return verifiedBy == null
                ? change
                : change.verified(
                        verifiedBy, LocalDate.now(session.environment().clock()));
    }

    // Both stand on the one standard input: the name on its first line, the notes below.
    private ContactChange nameAndNotes(ContactChange change, FreeText text) {
        String both = text.optional("-".equals(notes) ? name : notes, "--name - --notes");
        int line = both.indexOf('\n');
        return line < 0
                ? change.name(both)
                : change.name(both.substring(0, line)).notes(both.substring(line + 1));
    }
}
