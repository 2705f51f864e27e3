package org.svod.vault.contacts.exchange.text;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would run as a formula when it opens the file ({@code =HYPERLINK(…)}, {@code @SUM}): an apostrophe
 * before them makes them text there, and is taken away when the file comes back.
 */
public final class Formula {
    private static final String GUARD = "'";
    private static final Pattern RUNS = Pattern.compile("(?s)[=@+\\-\\t\\r'].*");
    private static final Pattern NUMBER = Pattern.compile("\\+\\d+");

    private Formula() {}

    /** The cell to write. A plain telephone number is harmless and stays as it is. */
    public static String written(String text) {
        return RUNS.matcher(text).matches() && !NUMBER.matcher(text).matches() ? GUARD + text : text;
    }

    /** What was written. */
    public static String read(String cell) {
        return cell.startsWith(GUARD) && RUNS.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }
}
