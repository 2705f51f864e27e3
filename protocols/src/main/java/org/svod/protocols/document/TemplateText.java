package org.svod.protocols.document;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a paper apart into words and blanks. */
public final class TemplateText {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private TemplateText() {}

    /** The pieces, which put together again as they were written give the text. Time grows with its length. */
    public static List<TemplatePart> parts(String text) {
        List<TemplatePart> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf(OPEN, at);
            if (open < 0) {
                parts.add(new TemplatePart.Words(text.substring(at)));
                break;
            }
            if (open > at) {
                parts.add(new TemplatePart.Words(text.substring(at, open)));
            }
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                parts.add(new TemplatePart.Unknown(text.substring(open)));
                break;
            }
            at = close + CLOSE.length();
            parts.add(gap(text.substring(open, at)));
        }
        return List.copyOf(parts);
    }

    private static TemplatePart gap(String written) {
        String name = written.substring(OPEN.length(), written.length() - CLOSE.length());
        return Blank.ofCode(name)
                .map(blank -> (TemplatePart) new TemplatePart.Gap(blank))
                .orElse(new TemplatePart.Unknown(written));
    }
}
