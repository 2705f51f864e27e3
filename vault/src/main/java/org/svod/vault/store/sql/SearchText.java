package org.svod.vault.store.sql;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How text and what is searched for are brought together: NFC, small letters, ё as е (the engine's own folding leaves
 * it), anything but letters, marks and digits as a space.
 */
final class SearchText {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchText() {}

    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }

    /**
     * The engine's expression for "each of these begins some word"; empty if there is nothing to look for. Only folded
     * words, in quotation marks, go into it, so nothing typed can act as an operator.
     */
    static String expression(List<String> prefixes) {
        return prefixes.stream()
                .map(SearchText::fold)
                .flatMap(folded -> List.of(folded.split(" ")).stream())
                .filter(word -> !word.isEmpty())
                .map(word -> "\"" + word + "\"*")
                .collect(Collectors.joining(" AND "));
    }
}
