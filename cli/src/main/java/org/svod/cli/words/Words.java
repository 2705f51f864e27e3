package org.svod.cli.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;

/**
 * Everything Svod says, in one language. A key is {@code part.name}; each part is one UTF-8 properties file per language and is
 * read when its first key is asked for, so that a command loads only the words it speaks. {@code {0}} marks an argument.
 */
public final class Words {
    private final Language language;
    private final Map<String, Properties> parts = new HashMap<>();

    /** Words in {@code language}. */
    public Words(Language language) {
        this.language = language;
    }

    /** The language spoken. */
    public Language language() {
        return language;
    }

    /** The two-letter code of the language. */
    public String code() {
        return language.code();
    }

    /** The sentence for {@code key} with its arguments. A missing key is our fault and throws. */
    public String say(String key, Object... arguments) {
        String text = part(key).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return fill(text, arguments);
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return part(key).getProperty(key) != null;
    }

    /**
     * The sentence for a number, by the plural form of the language: keys {@code key.one}, {@code key.few}, {@code key.many};
     * English uses one and many. {@code {0}} is the number.
     */
    public String count(String key, long number) {
        return say(key + "." + plural(number), number);
    }

    /** The text of a protocol in this language. */
    public String of(LocalizedText text) {
        return text.in(language);
    }

    private String plural(long number) {
        if (language == Language.EN) {
            return number == 1 ? "one" : "many";
        }
        long tens = number % 100;
        long ones = number % 10;
        if (tens >= 11 && tens <= 14) {
            return "many";
        }
        if (ones == 1) {
            return "one";
        }
        return ones >= 2 && ones <= 4 ? "few" : "many";
    }

    // Plain replacement rather than MessageFormat, whose apostrophe rules a translator trips over.
    private static String fill(String text, Object... arguments) {
        String filled = text;
        for (int i = 0; i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    private Properties part(String key) {
        int dot = key.indexOf('.');
        String name = dot < 0 ? key : key.substring(0, dot);
        return parts.computeIfAbsent(name, this::load);
    }

    private Properties load(String name) {
        String file = name + "." + code() + ".properties";
        Properties loaded = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream != null) {
                loaded.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words " + file, e);
        }
        return loaded;
    }
}
