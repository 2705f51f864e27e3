package org.svod.vault.contacts.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException.Reason;
import org.svod.vault.contacts.text.Folding;

/**
 * What a contact becomes when a file says more about it. Lists and notes grow by what they lack, a single text is
 * replaced, a verification only by a later one; nothing is removed or emptied. A pure function of cleaned values.
 */
public final class Completion {
    private static final int PER_PHONE = 3;

    private final Map<ContactField, List<String>> before;
    private final boolean mayReplace;

    /** @param mayReplace whether a single text that is there may become another */
    public Completion(Map<ContactField, List<String>> before, boolean mayReplace) {
        this.before = before;
        this.mayReplace = mayReplace;
    }

    /**
     * The values to write.
     *
     * @throws RowRefusedException if a single text would become another and may not
     * @throws ContactRefusedException if a list or the notes grow over their limit
     */
    public Map<ContactField, List<String>> with(Map<ContactField, List<String>> more)
            throws RowRefusedException, ContactRefusedException {
        Map<ContactField, List<String>> after = new EnumMap<>(ContactField.class);
        for (Map.Entry<ContactField, List<String>> one : more.entrySet()) {
            ContactField field = one.getKey();
            if (!one.getValue().isEmpty()) {
                after.put(field, bounded(field, completed(field, there(field), one.getValue())));
            }
        }
        return after;
    }

    private List<String> completed(ContactField field, List<String> old, List<String> more) throws RowRefusedException {
        return switch (field) {
            case ROLES, HANDLES, LANGUAGES, TAGS -> united(old, more);
            case PHONES -> phones(old, more);
            case NOTES -> old.isEmpty() ? more : List.of(lines(old.get(0), more.get(0)));
            case VERIFIED -> old.isEmpty() || old.get(1).compareTo(more.get(1)) < 0 ? more : old;
            case ALIAS, NAME, CITY, HOURS -> replaced(old, more);
            case DELETED -> old;
        };
    }

    private List<String> replaced(List<String> old, List<String> more) throws RowRefusedException {
        if (!mayReplace && !old.isEmpty() && !old.equals(more)) {
            throw new RowRefusedException(Reason.CONTRADICTS, old.get(0), more.get(0));
        }
        return more;
    }

    private static List<String> united(List<String> old, List<String> more) {
        Set<String> known = new HashSet<>();
        old.forEach(value -> known.add(Folding.fold(value)));
        List<String> both = new ArrayList<>(old);
        more.stream().filter(value -> known.add(Folding.fold(value))).forEach(both::add);
        return both;
    }

    // Three texts for each phone: number and extension say which it is; a note that is given replaces the old one.
    private static List<String> phones(List<String> old, List<String> more) {
        List<String> both = new ArrayList<>(old);
        for (int from = 0; from < more.size(); from += PER_PHONE) {
            List<String> phone = more.subList(from, from + PER_PHONE);
            int at = 0;
            while (at < both.size() && !both.subList(at, at + 2).equals(phone.subList(0, 2))) {
                at += PER_PHONE;
            }
            if (at == both.size()) {
                both.addAll(phone);
            } else if (!phone.get(2).isEmpty()) {
                both.set(at + 2, phone.get(2));
            }
        }
        return both;
    }

    private static String lines(String old, String more) {
        Set<String> known = new HashSet<>(Arrays.asList(old.split("\n", -1)));
        StringBuilder both = new StringBuilder(old);
        for (String line : more.split("\n", -1)) {
            if (!line.isBlank() && known.add(line)) {
                both.append('\n').append(line);
            }
        }
        return both.toString();
    }

    private static List<String> bounded(ContactField field, List<String> values) throws ContactRefusedException {
        int count = field == ContactField.PHONES ? values.size() / PER_PHONE : values.size();
        if (count > field.maxCount() && field != ContactField.VERIFIED) {
            throw new ContactRefusedException(
                    field.word(), ContactRefusedException.Reason.TOO_MANY, Integer.toString(field.maxCount()));
        }
        for (String value : values) {
            if (value.codePointCount(0, value.length()) > field.maxLength()) {
                throw new ContactRefusedException(
                        field.word(), ContactRefusedException.Reason.TOO_LONG, Integer.toString(field.maxLength()));
            }
        }
        return List.copyOf(values);
    }

    private List<String> there(ContactField field) {
        return before.getOrDefault(field, List.of());
    }
}
