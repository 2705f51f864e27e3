package org.svod.vault.contacts.exchange;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.text.Alias;
import org.svod.vault.contacts.text.CleanText;

/** One card while it is read: its properties, put into the fields of a contact when it ends. docs/formats/contact.md. */
final class Card {
    /** Where and how a card was written; says nothing of the person. */
    private static final Set<String> ABOUT_THE_FILE = Set.of(
            "VERSION",
            "PRODID",
            "REV",
            "SOURCE",
            "PROFILE",
            "CLASS",
            "CLIENTPIDMAP",
            "KIND",
            "SORT-STRING",
            "X-ABSHOWAS");
    /** Large or meaningless in a text. */
    private static final Set<String> LEFT_OUT = Set.of("PHOTO", "LOGO", "SOUND", "KEY", "AGENT", "XML");

    private static final int LONGEST_NOTE = 1_000;
    private static final int LOCALITY = 3;
    private static final Pattern APPLE_LABEL = Pattern.compile("_\\$!<(.*)>!\\$_");

    private final ReadRows read;
    private final List<VObjectProperty> properties = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private boolean agent;

    Card(ReadRows read) {
        this.read = read;
    }

    /** Whether it names another card inside itself. */
    boolean hasAgent() {
        return agent;
    }

    /** Adds a property. */
    void property(VObjectProperty property) {
        String name = name(property);
        agent = agent || name.equals("AGENT");
        if (name.equals("X-ABLABEL") && property.getGroup() != null) {
            Matcher apple = APPLE_LABEL.matcher(text(property));
            labels.put(group(property), apple.matches() ? apple.group(1) : text(property));
        } else {
            properties.add(property);
        }
    }

    /** The contact. */
    RowDraft draft() {
        RowDraft draft = new RowDraft();
        String structured = "";
        properties.sort(Comparator.comparingInt(Card::preference));
        for (VObjectProperty property : properties) {
            if (name(property).equals("N")) {
                structured = structuredName(property);
            } else {
                put(draft, property);
            }
        }
        if (structured.isEmpty() && same(draft.name, draft.alias)) {
            // What we write for somebody without a name, because a card must have one.
            draft.name = "";
        } else if (draft.name.isBlank()) {
            draft.name = structured;
        }
        return draft;
    }

    private void put(RowDraft draft, VObjectProperty property) {
        switch (name(property)) {
            case "FN" -> fullName(draft, text(property));
            case "NICKNAME" -> nickname(draft, property);
            case "UID" -> draft.id = CardNames.id(text(property));
            case "TEL" -> draft.phones.add(CardPhone.typed(property, labels.getOrDefault(group(property), "")));
            case "EMAIL" -> draft.handles.add(CardNames.EMAIL + text(property));
            case "IMPP", CardNames.HANDLE -> draft.handles.add(text(property));
            case "ROLE" -> draft.roles.add(text(property));
            case "CATEGORIES" -> draft.tags.addAll(list(property));
            case "LANG" -> draft.languages.add(text(property));
            case "ADR" -> address(draft, property);
            case "NOTE" -> draft.notes.add(text(property));
            case CardNames.HOURS -> draft.hours = text(property);
            case CardNames.VERIFIED_BY -> draft.verifiedBy = text(property);
            case CardNames.VERIFIED_ON -> draft.verifiedOn = text(property);
            default -> other(draft, property);
        }
    }

    // A card may have the name in several alphabets; the first one is the name.
    private static void fullName(RowDraft draft, String name) {
        if (draft.name.isBlank()) {
            draft.name = name;
        } else if (!draft.name.equals(name)) {
            draft.note("FN", name);
        }
    }

    private void nickname(RowDraft draft, VObjectProperty property) {
        for (String nickname : list(property)) {
            if (draft.alias.isEmpty() && isAlias(nickname)) {
                draft.alias = nickname;
            } else {
                draft.nickname = draft.nickname.isEmpty() ? nickname : draft.nickname;
                draft.note("NICKNAME", nickname);
            }
        }
    }

    private static void address(RowDraft draft, VObjectProperty property) {
        List<String> parts = structured(property);
        String city = parts.size() > LOCALITY ? parts.get(LOCALITY) : "";
        boolean first = draft.city.isEmpty();
        draft.city = first ? city : draft.city;
        List<String> rest = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (!parts.get(part).isBlank() && !(first && part == LOCALITY)) {
                rest.add(parts.get(part));
            }
        }
        draft.note("ADR", String.join(", ", rest));
    }

    private void other(RowDraft draft, VObjectProperty property) {
        String name = name(property);
        if (ABOUT_THE_FILE.contains(name)) {
            return;
        }
        String text = String.join(
                ", ",
                structured(property).stream().filter(part -> !part.isBlank()).toList());
        if (LEFT_OUT.contains(name) || text.length() > LONGEST_NOTE) {
            read.leftOut(name);
        } else {
            draft.note(labels.getOrDefault(group(property), name), text);
        }
    }

    private static String structuredName(VObjectProperty property) {
        List<String> parts = new ArrayList<>(structured(property));
        while (parts.size() < 5) {
            parts.add("");
        }
        // Prefix, given, additional, family, suffix: the order in which they are said.
        return String.join(" ", parts.get(3), parts.get(1), parts.get(2), parts.get(0), parts.get(4))
                .replaceAll(" +", " ")
                .strip();
    }

    private static boolean isAlias(String text) {
        try {
            return !Alias.read(CleanText.line(text).value()).value().isEmpty();
        } catch (ContactRefusedException other) {
            return false;
        }
    }

    private static boolean same(String one, String other) {
        return !other.isEmpty() && one.equals(other);
    }

    private static int preference(VObjectProperty property) {
        return CardPhone.preference(property);
    }

    private static String name(VObjectProperty property) {
        return property.getName().toUpperCase(Locale.ROOT);
    }

    private static String group(VObjectProperty property) {
        return property.getGroup() == null ? "" : property.getGroup().toUpperCase(Locale.ROOT);
    }

    private static String text(VObjectProperty property) {
        return VObjectPropertyValues.unescape(property.getValue());
    }

    private static List<String> list(VObjectProperty property) {
        return VObjectPropertyValues.parseList(property.getValue());
    }

    private static List<String> structured(VObjectProperty property) {
        return VObjectPropertyValues.parseStructured(property.getValue()).stream()
                .map(values -> String.join(", ", values))
                .toList();
    }
}
