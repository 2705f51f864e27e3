package org.svod.vault.contacts.text;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.ContactRefusedException.Reason;

/**
 * The short word a contact is called by: 2 to 32 letters of any alphabet and digits, with single hyphens inside. Kept as
 * typed; two aliases are the same if their {@link #folded} forms are.
 *
 * @param value as it was typed, in NFC
 */
public record Alias(String value) {
    /** Least number of characters. */
    public static final int MIN = 2;
    /** Greatest number of characters. */
    public static final int MAX = 32;

    private static final String FIELD = "alias";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+)*");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{32}");

    /** Reads clean text as an alias, or says what is wrong with it. */
    public static Alias read(String clean) throws ContactRefusedException {
        int length = clean.codePointCount(0, clean.length());
        if (length == 0) {
            throw new ContactRefusedException(FIELD, Reason.ALIAS_EMPTY);
        }
        if (length > MAX) {
            throw new ContactRefusedException(FIELD, Reason.TOO_LONG, Integer.toString(MAX));
        }
        if (!WORD.matcher(clean).matches()) {
            throw new ContactRefusedException(FIELD, Reason.ALIAS_CHARACTERS, clean);
        }
        if (length < MIN) {
            throw new ContactRefusedException(FIELD, Reason.ALIAS_TOO_SHORT, clean);
        }
        if (isLikeId(clean)) {
            throw new ContactRefusedException(FIELD, Reason.ALIAS_LIKE_ID, clean);
        }
        // A Latin "a" in a Cyrillic word looks the same and is another contact: someone would call the wrong person.
        for (String word : clean.split("-", -1)) {
            if (alphabets(word).size() > 1) {
                throw new ContactRefusedException(FIELD, Reason.ALIAS_MIXED_ALPHABETS, clean);
            }
        }
        return new Alias(clean);
    }

    /** The form that must be unique and by which lists are ordered. */
    public String folded() {
        return Folding.fold(value);
    }

    /** Whether a text has the form of an id, which no alias may have. */
    public static boolean isLikeId(String text) {
        return ID.matcher(text).matches();
    }

    private static Set<UnicodeScript> alphabets(String word) {
        Set<UnicodeScript> alphabets = new HashSet<>();
        word.codePoints().filter(Character::isLetter).forEach(letter -> alphabets.add(UnicodeScript.of(letter)));
        return alphabets;
    }
}
