package org.svod.protocols.lint.spoken;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for what names or reaches a person. It errs on the side of finding: a protocol travels far, and what it must say
 * about somebody belongs into contacts. It cannot know names.
 */
public final class PersonalData {
    /** Days are taken out first; else two of them in a row would look like a telephone number. */
    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}\\.\\p{L}");
    private static final Pattern HANDLE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.])@[A-Za-z0-9_]{3,}|(?:t\\.me|wa\\.me|vk\\.com|instagram\\.com|facebook\\.com)/\\w");
    private static final Pattern DOCUMENT = Pattern.compile("(?<!\\d)(?:\\d{4}|\\d{2} \\d{2})[ №]{0,3}\\d{6}(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("\\+?\\d(?:[ ().-]{0,3}\\d){8,}");

    private PersonalData() {}

    /** The kind of what was found: {@code mail}, {@code handle}, {@code document} or {@code phone}. */
    public static Optional<String> find(String text) {
        String undated = DAY.matcher(text).replaceAll("/");
        return first(MAIL, undated, "mail")
                .or(() -> first(HANDLE, undated, "handle"))
                .or(() -> first(DOCUMENT, undated, "document"))
                .or(() -> first(DIGITS, undated, "phone"));
    }

    private static Optional<String> first(Pattern pattern, String text, String kind) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(kind) : Optional.empty();
    }
}
