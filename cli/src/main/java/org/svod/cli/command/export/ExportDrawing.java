package org.svod.cli.command.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.svod.cli.command.export.ExportPage.Entry;
import org.svod.cli.command.export.ExportPage.Section;
import org.svod.cli.output.JsonDocument;
import org.svod.vault.export.ExportForm;

/** A page as the parts of a file: what stands before the entries, each entry, what comes after them. Pure. */
final class ExportDrawing {
    private static final String MARKDOWN_SIGNS = "\\`*_[]<>~&";

    // At the beginning of a line these make a heading, a list or a rule; elsewhere they are what they look like, and
    // a person may read the file as it is.
    private static final Pattern LINE_START = Pattern.compile("(?m)^( *)([#+=-]|\\d+(?=[.)](?: |$)))");

    private ExportDrawing() {}

    /** The parts in a form. */
    static List<String> parts(ExportForm form, ExportPage page) {
        return switch (form) {
            case MD -> markdown(page);
            case HTML -> html(page);
            case JSON -> json(page);
        };
    }

    private static List<String> markdown(ExportPage page) {
        StringBuilder head = new StringBuilder("# " + escaped(page.title()) + "\n\n");
        page.lead().forEach(line -> head.append("**").append(escaped(line)).append("**\n\n"));
        for (Section section : page.sections()) {
            head.append("## ").append(escaped(section.heading())).append("\n\n");
            section.lines()
                    .forEach(line -> head.append("* ").append(escaped(line)).append('\n'));
            head.append('\n');
        }
        head.append("## ").append(escaped(page.journal())).append("\n\n");
        List<String> parts = new ArrayList<>(List.of(head.toString()));
        for (Entry entry : page.entries()) {
            parts.add(lines(entry, entry.counts() ? "" : "~~", ExportDrawing::escaped, "  \n   ") + "\n\n");
        }
        StringBuilder tail = new StringBuilder();
        page.closing().forEach(line -> tail.append(escaped(line)).append("\n\n"));
        parts.add(tail.toString());
        return parts;
    }

    // Two spaces and a line end are a line break in Markdown.
    private static String lines(Entry entry, String struck, UnaryOperator<String> escape, String between) {
        StringBuilder text = new StringBuilder(entry.number() + ". ");
        text.append(escape.apply(when(entry))).append(between);
        text.append(struck).append(escape.apply(entry.said())).append(struck);
        entry.remarks().forEach(remark -> text.append(between).append(escape.apply(remark)));
        if (!entry.by().isBlank()) {
            text.append(between).append(escape.apply(entry.by()));
        }
        return text.toString();
    }

    private static String when(Entry entry) {
        return entry.at().equals(entry.recorded()) ? entry.at() : entry.at() + " (" + entry.recorded() + ")";
    }

    /** What somebody typed must not become a heading, a link or a line of the seal. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (MARKDOWN_SIGNS.indexOf(point) >= 0) {
                escaped.append('\\');
            }
            if (point == '\n' || !Character.isISOControl(point)) {
                escaped.appendCodePoint(point);
            }
        });
        return LINE_START
                .matcher(escaped)
                .replaceAll(start -> start.group(1)
                        + (Character.isDigit(start.group(2).charAt(0))
                                ? start.group(2) + "\\\\"
                                : "\\\\" + start.group(2)))
                .replace("\n", "  \n   ");
    }

    private static List<String> html(ExportPage page) {
        StringBuilder head = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
        head.append(web(page.title())).append("</title>\n</head>\n<body>\n<h1>");
        head.append(web(page.title())).append("</h1>\n");
        page.lead().forEach(line -> head.append("<p><strong>").append(web(line)).append("</strong></p>\n"));
        for (Section section : page.sections()) {
            head.append("<h2>").append(web(section.heading())).append("</h2>\n<ul>\n");
            section.lines()
                    .forEach(line -> head.append("<li>").append(web(line)).append("</li>\n"));
            head.append("</ul>\n");
        }
        head.append("<h2>").append(web(page.journal())).append("</h2>\n");
        List<String> parts = new ArrayList<>(List.of(head.toString()));
        for (Entry entry : page.entries()) {
            String text = lines(entry, "", ExportDrawing::web, "<br>\n");
            parts.add(
                    "<p id=\"e" + entry.number() + "\">" + (entry.counts() ? text : "<s>" + text + "</s>") + "</p>\n");
        }
        StringBuilder tail = new StringBuilder();
        page.closing().forEach(line -> tail.append("<p>").append(web(line)).append("</p>\n"));
        parts.add(tail.toString());
        return parts;
    }

    private static String web(String text) {
        StringBuilder escaped = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("<br>\n");
                default -> {
                    if (!Character.isISOControl(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static List<String> json(ExportPage page) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("schema", "svod-export/1");
        head.put("title", page.title());
        head.put("lead", page.lead());
        page.sections().forEach(section -> head.put(section.code(), section.lines()));
        String open = JsonDocument.text(head);
        List<String> parts = new ArrayList<>();
        parts.add(open.substring(0, open.length() - 1) + ",\"entries\":[\n");
        for (Entry entry : page.entries()) {
            boolean last = entry.number() == page.entries().size();
            parts.add(JsonDocument.text(document(entry)) + (last ? "\n" : ",\n"));
        }
        String closing = JsonDocument.text(Map.of("closing", page.closing()));
        parts.add("],\n" + closing.substring(1, closing.length() - 1) + ",\n");
        return parts;
    }

    private static Map<String, Object> document(Entry entry) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("number", entry.number());
        line.put("kind", entry.kind());
        line.put("at", entry.at());
        line.put("recorded", entry.recorded());
        line.put("said", entry.said());
        line.put("by", entry.by());
        line.put("remarks", entry.remarks());
        line.put("counts", entry.counts());
        return line;
    }
}
