package org.svod.protocols.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.protocols.Protocol;
import org.svod.protocols.document.Blank;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.document.TemplatePart;
import org.svod.protocols.document.TemplateText;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Inline;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.run.event.Mode;

/** A document filled in as far as it can be; what is not known stays a line to write on. */
public final class DocumentPage {
    private static final int UNKNOWN_LENGTH = 24;
    private static final int ELLIPSIS_LENGTH = 14;
    private static final String STARS = "**";
    private static final String ITEM = "- ";

    private DocumentPage() {}

    /** The document of a protocol, with these blanks known. */
    public static Page of(
            Protocol protocol, DocumentTemplate document, Map<Blank, String> known, Mode mode, PaperWords words) {
        List<Block> blocks = new ArrayList<>();
        List<List<Inline>> items = new ArrayList<>();
        for (String line : document.text().in(words.language()).lines().toList()) {
            String said = line.strip();
            if (!said.startsWith(ITEM) && !items.isEmpty()) {
                blocks.add(new Block.Items(items));
                items.clear();
            }
            if (said.startsWith(ITEM)) {
                items.add(line(said.substring(ITEM.length()), known));
            } else if (isHeading(said)) {
                blocks.add(new Block.Heading(2, said.substring(STARS.length(), said.length() - STARS.length())));
            } else if (!said.isEmpty()) {
                blocks.add(new Block.Paragraph(line(said, known)));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(items));
        }
        return new Page(
                words.language(),
                Page.Format.A4,
                document.title().in(words.language()),
                PaperMarks.of(protocol, mode, words),
                blocks);
    }

    private static boolean isHeading(String line) {
        return line.length() > 2 * STARS.length() && line.startsWith(STARS) && line.endsWith(STARS);
    }

    private static List<Inline> line(String text, Map<Blank, String> known) {
        List<Inline> line = new ArrayList<>();
        for (TemplatePart part : TemplateText.parts(text)) {
            if (part instanceof TemplatePart.Words words) {
                withGaps(words.text(), line);
            } else if (part instanceof TemplatePart.Gap gap) {
                String value = known.get(gap.blank());
                line.add(value == null ? new Inline.Gap(UNKNOWN_LENGTH) : new Inline.Words(value));
            } else if (part instanceof TemplatePart.Unknown unknown) {
                line.add(new Inline.Words(unknown.written()));
            }
        }
        return line;
    }

    private static void withGaps(String text, List<Inline> line) {
        int from = 0;
        for (int at = text.indexOf('…'); at >= 0; at = text.indexOf('…', from)) {
            if (at > from) {
                line.add(new Inline.Words(text.substring(from, at)));
            }
            line.add(new Inline.Gap(ELLIPSIS_LENGTH));
            from = at + 1;
        }
        if (from < text.length()) {
            line.add(new Inline.Words(text.substring(from)));
        }
    }
}
