package org.svod.protocols.paper.page;

import java.util.List;
import org.svod.protocols.term.Language;

/**
 * Something to print.
 *
 * @param language the language it is written in
 * @param format the size of the sheet
 * @param title its title
 * @param marks what stands above everything and again at the end: that it is a draft, that it is a drill
 * @param blocks what it says
 */
public record Page(Language language, Format format, String title, List<String> marks, List<Block> blocks) {
    /** The size of a sheet. */
    public enum Format {
        A4,
        /** A7, to be folded into a passport cover. */
        POCKET
    }

    public Page {
        marks = List.copyOf(marks);
        blocks = List.copyOf(blocks);
    }
}
