package org.svod.protocols.paper.page;

import java.util.List;

/**
 * Draws a page as one HTML file that needs nothing else: no script, no reference to anything outside, so opening it tells
 * nobody anything. Every word is escaped. It prints on A4, or as a pocket card of A7.
 */
public final class Html {
    private static final String STYLE = """
            html{font:12pt/1.35 Georgia,"Times New Roman",serif;color:#000;background:#fff}
            body{margin:0 auto;padding:1em;max-width:42em}
            h1{font-size:1.4em;margin:.4em 0}h2{font-size:1.15em;margin:1em 0 .3em;break-after:avoid}
            h3{font-size:1em;margin:.8em 0 .2em;break-after:avoid}
            p,ul{margin:.3em 0}ul{padding-left:1.2em}
            pre{font:11pt/1.25 "DejaVu Sans Mono",Consolas,monospace;margin:.5em 0;white-space:pre}
            .mark{border:2px solid #000;padding:.2em .5em;font-weight:bold;margin:.3em 0}
            .tick{margin:.5em 0;padding-left:1.8em;position:relative;break-inside:avoid}
            .box{position:absolute;left:0;top:.15em;width:.95em;height:.95em;border:1.5px solid #000;text-align:center;line-height:.8em;font-weight:bold}
            .gap{display:inline-block;border-bottom:1px solid #000;height:1.1em}
            .ruled{border-bottom:1px solid #000;height:1.8em}
            .sheet{break-before:page}
            .squares{display:flex;align-items:center;gap:2mm;margin:1mm 0 0}
            .squares svg{flex:none;width:17mm;height:17mm}
            @media print{html{font-size:11pt}body{padding:0;max-width:none}}
            """;

    private final StringBuilder out = new StringBuilder();

    private Html() {}

    /** The whole file, to be written in UTF-8. */
    public static String draw(Page page) {
        Html html = new Html();
        html.head(page);
        page.marks().forEach(html::mark);
        page.blocks().forEach(html::block);
        page.marks().forEach(html::mark);
        html.out.append("</body>\n</html>\n");
        return html.out.toString();
    }

    private void head(Page page) {
        String paper =
                switch (page.format()) {
                    case A4 -> "@page{size:A4;margin:18mm 16mm}\n";
                    case POCKET ->
                        "@page{size:74mm 105mm;margin:3mm}\nbody{max-width:68mm}.squares{font-size:6pt}"
                                + "\n@media print{pre{font-size:7.8pt;line-height:1.15;margin:0}}\n";
                };
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(page.language().code())
                .append("\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" ")
                .append("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .append("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .append(escaped(page.title()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append(paper)
                .append("</style>\n</head>\n<body>\n");
    }

    private void mark(String mark) {
        out.append("<div class=\"mark\">").append(escaped(mark)).append("</div>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            String tag = "h" + heading.level() + ">";
            out.append('<')
                    .append(tag)
                    .append(escaped(heading.text()))
                    .append("</")
                    .append(tag)
                    .append('\n');
        } else if (block instanceof Block.Paragraph paragraph) {
            out.append("<p>").append(said(paragraph.line())).append("</p>\n");
        } else if (block instanceof Block.Items items) {
            out.append("<ul>\n");
            items.items().forEach(item -> out.append("<li>").append(said(item)).append("</li>\n"));
            out.append("</ul>\n");
        } else if (block instanceof Block.TickBox box) {
            out.append("<div class=\"tick\"><span class=\"box\">")
                    .append(box.ticked() ? "x" : "")
                    .append("</span>")
                    .append(said(box.line()))
                    .append('\n');
            box.below().forEach(this::block);
            out.append("</div>\n");
        } else if (block instanceof Block.Ruled ruled) {
            out.append("<div class=\"ruled\"></div>\n".repeat(ruled.lines()));
        } else if (block instanceof Block.Exact exact) {
            out.append("<pre>\n")
                    .append(escaped(String.join("\n", exact.lines())))
                    .append("</pre>\n");
        } else if (block instanceof Block.Squares squares) {
            out.append("<div class=\"squares\">");
            cells(squares.rows());
            out.append("<span>").append(escaped(squares.beside())).append("</span></div>\n");
        } else {
            out.append("<div class=\"sheet\"></div>\n");
        }
    }

    /** Drawn as one path, so that no light shows between two black cells. */
    private void cells(List<String> rows) {
        if (rows.isEmpty()) {
            return;
        }
        int size = rows.size();
        out.append("<svg role=\"img\" aria-label=\"QR\" viewBox=\"0 0 ")
                .append(size)
                .append(' ')
                .append(size)
                .append("\" shape-rendering=\"crispEdges\"><path d=\"");
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < rows.get(y).length(); x++) {
                if (rows.get(y).charAt(x) == '#') {
                    out.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        out.append("\"/></svg>");
    }

    private static String said(List<Inline> line) {
        StringBuilder said = new StringBuilder();
        for (Inline piece : line) {
            if (piece instanceof Inline.Words words) {
                said.append(escaped(words.text()));
            } else if (piece instanceof Inline.Strong strong) {
                said.append("<strong>").append(escaped(strong.text())).append("</strong>");
            } else if (piece instanceof Inline.Gap gap) {
                // A width in characters is a number and needs no escaping.
                said.append("<span class=\"gap\" style=\"width:")
                        .append(gap.length())
                        .append("ch\"></span>");
            }
        }
        return said.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
