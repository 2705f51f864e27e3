package org.svod.vault.contacts.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words a contact is found by. What is written and what is asked for pass through the same folding, so «Лёна» finds
 * «лена», {@code 345-67} finds {@code +7 912 345-67-89}, and «юрист» finds the role {@code lawyer}.
 */
public final class SearchWords {
    /** A question has at most this many words; further ones only narrow what is found already, and are not used. */
    public static final int MAX_WORDS = 16;

    private static final int LEAST_END_OF_NUMBER = 4;

    /** Roles are kept as typed; each of these is also found by its words in the other language. */
    private static final Map<String, String> ROLE_WORDS = Map.ofEntries(
            Map.entry("member", "участник участница"),
            Map.entry("coordinator", "координатор"),
            Map.entry("lawyer", "юрист адвокат"),
            Map.entry("relative", "родственник родные близкие"),
            Map.entry("admin", "администратор"),
            Map.entry("участник", "member"),
            Map.entry("участница", "member"),
            Map.entry("координатор", "coordinator"),
            Map.entry("юрист", "lawyer адвокат"),
            Map.entry("адвокат", "lawyer юрист"),
            Map.entry("родственник", "relative"),
            Map.entry("администратор", "admin"));

    private final Set<String> words = new LinkedHashSet<>();

    /** The words of a question, folded; none for a question without a letter or digit. */
    public static List<String> asked(String question) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : question.split("\\s+", -1)) {
            if (isOfDigits(part)) {
                words.add(digits(part));
            } else {
                words.addAll(split(part));
            }
        }
        return words.stream().limit(MAX_WORDS).toList();
    }

    /** Adds every word of a text. */
    public SearchWords text(String text) {
        words.addAll(split(text));
        return this;
    }

    /** Adds an alias: its parts, and itself without hyphens, as a question of digits and hyphens is read. */
    public SearchWords alias(Alias alias) {
        words.add(alias.folded().replace("-", ""));
        return text(alias.value());
    }

    /** Adds a role with its words in the other language. */
    public SearchWords role(String role) {
        return text(role).text(ROLE_WORDS.getOrDefault(Folding.fold(role), ""));
    }

    /**
     * Adds a number: by any run of its digits that leaves at least four to come, so also by the last four; and a Russian
     * one as it is dialled at home, with 8.
     */
    public SearchWords phone(String e164) {
        String number = digits(e164);
        for (int from = 0; from + LEAST_END_OF_NUMBER <= number.length(); from++) {
            words.add(number.substring(from));
        }
        if (number.startsWith("7")) {
            words.add("8" + number.substring(1));
        }
        return this;
    }

    /** All words, with spaces between. */
    public String joined() {
        return String.join(" ", words);
    }

    private static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Folding.fold(text).split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether a part of a question is a number as people write it: digits, with a plus, brackets, dots, hyphens. */
    private static boolean isOfDigits(String part) {
        return part.chars().anyMatch(Character::isDigit)
                && part.chars().allMatch(c -> Character.isDigit(c) || "+()-.\u2010\u2011\u2012\u2013".indexOf(c) >= 0);
    }

    private static String digits(String number) {
        StringBuilder digits = new StringBuilder(number.length());
        number.chars().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }
}
