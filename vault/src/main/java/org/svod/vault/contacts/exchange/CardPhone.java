package org.svod.vault.contacts.exchange;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.svod.vault.contacts.field.Phone;

/** The telephone numbers of a card: text as typed, or a {@code tel:} address (RFC 3966). */
final class CardPhone {
    /** Of the types only those that matter to who calls; that a telephone takes speech goes without saying. */
    private static final Set<String> SAID = Set.of("home", "work", "fax", "pager", "car");

    private static final int LAST = 1_000;

    private CardPhone() {}

    /** A number as the book reads it; the label, or else its type, is the note. */
    static String typed(VObjectProperty property, String label) {
        String text = VObjectPropertyValues.unescape(property.getValue()).strip();
        String extension = "";
        if (text.toLowerCase(Locale.ROOT).startsWith("tel:")) {
            String[] parts = text.substring(4).split(";", -1);
            text = parts[0];
            for (String part : parts) {
                extension = part.toLowerCase(Locale.ROOT).startsWith("ext=") ? part.substring(4) : extension;
            }
        }
        String note = label.isBlank() ? String.join(" ", said(property)) : label;
        return new Phone(text, extension, note).asTyped();
    }

    /** The order in which to try: by PREF (4.0), then TYPE=pref (3.0), then as they stand. */
    static int preference(VObjectProperty property) {
        String pref = property.getParameters().first("PREF");
        if (pref != null && pref.matches("\\d{1,3}")) {
            return Integer.parseInt(pref);
        }
        return types(property).contains("pref") ? 1 : LAST;
    }

    private static List<String> said(VObjectProperty property) {
        return types(property).stream().filter(SAID::contains).distinct().toList();
    }

    private static List<String> types(VObjectProperty property) {
        List<String> types = new ArrayList<>();
        property.getParameters().forEach(parameter -> {
            // 2.1 writes a type without its name: TEL;HOME;PREF:…
            boolean nameless = parameter.getKey() == null;
            if (nameless || parameter.getKey().equalsIgnoreCase("TYPE")) {
                parameter
                        .getValue()
                        .forEach(value -> types.addAll(
                                List.of(value.toLowerCase(Locale.ROOT).split(",", -1))));
            }
        });
        return types;
    }
}
