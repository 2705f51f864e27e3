package org.svod.vault.export;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The forms of an export, and how the lines of its seal stand in each, so that the whole file is still of that form. */
public enum ExportForm {
    /** Markdown (CommonMark): the seal is a fenced block. */
    MD("```text\n", "", "", "", "```\n"),
    /** HTML that needs nothing else: the seal is preformatted text. */
    HTML("<pre>\n", "", "", "", "</pre>\n</body>\n</html>\n"),
    /** One JSON document: the seal is a list of strings. */
    JSON("\"seal\":[\n", "\"", "\",", "\"", "]}\n");

    private final String opening;
    private final String before;
    private final String after;
    private final String afterLast;
    private final String closing;

    ExportForm(String opening, String before, String after, String afterLast, String closing) {
        this.opening = opening;
        this.before = before;
        this.after = after;
        this.afterLast = afterLast;
        this.closing = closing;
    }

    /** Its name on a command line and in the file. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of that name. */
    public static Optional<ExportForm> ofCode(String code) {
        return Stream.of(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    /** What stands before the seal, and belongs to the text before it. */
    public String opening() {
        return opening;
    }

    /** The lines as they stand in the file, with what ends it. They hold no character that any form would have to escape. */
    String wrapped(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(before).append(lines.get(i)).append(i + 1 < lines.size() ? after : afterLast);
            text.append('\n');
        }
        return text.append(closing).toString();
    }
}
