package org.svod.cli.command.manual;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.output.ExitCode;
import org.svod.cli.words.Words;

/** The manual page of section 1, for man(7) macros, from the same words as help. No date: two builds are the same. */
final class ManPage {
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    ManPage(Words words) {
        this.words = words;
    }

    /** The page as lines. */
    List<String> of(List<Described> commands, List<Described.Choice> everywhere, List<String> topics, String version) {
        lines.add(".TH SVOD 1 \"\" \"Svod " + plain(version) + "\" \"\"");
        heading("name");
        lines.add("svod \\- " + plain(words.say("manual.purpose")));
        heading("synopsis");
        lines.add(".B svod");
        text(words.say("manual.usage"));
        heading("description");
        text(words.say("help.svod"));
        heading("commands");
        tagged(".B svod", words.say("help.bare"));
        commands.forEach(this::command);
        heading("options");
        everywhere.forEach(this::option);
        for (String topic : topics) {
            if (words.has("help.topic." + topic)) {
                lines.add(".SH " + quoted(words.say("manual.topic." + topic)));
                text(words.say("help.topic." + topic));
            }
        }
        heading("codes");
        for (ExitCode code : ExitCode.values()) {
            tagged(".B " + code.number(), words.say("help.code." + code.number()));
        }
        return List.copyOf(lines);
    }

    private void heading(String name) {
        lines.add(".SH " + quoted(words.say("manual.heading." + name)));
    }

    private void command(Described command) {
        String arguments = command.arguments().isEmpty() ? "" : " " + String.join(" ", command.arguments());
        tagged(".B " + quoted("svod " + String.join(" ", command.path()) + arguments), command.purpose());
        if (!command.options().isEmpty()) {
            lines.add(".RS");
            command.options().forEach(this::option);
            lines.add(".RE");
        }
    }

    private void option(Described.Choice option) {
        String value = option.value().isEmpty() ? "" : " " + option.value();
        tagged(".B " + quoted(String.join(", ", option.names()) + value), option.meaning());
    }

    private void tagged(String tag, String said) {
        lines.add(".TP");
        lines.add(tag);
        text(said);
    }

    private void text(String said) {
        String safe = plain(said);
        lines.add(safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe);
    }

    private static String quoted(String said) {
        return '"' + plain(said).replace("\"", "\\(dq") + '"';
    }

    // What is typed must be copied as typed: groff makes other signs of a bare dash, backslash, caret or tilde.
    private static String plain(String said) {
        return said.replace("\\", "\\e")
                .replace("-", "\\-")
                .replace("~", "\\(ti")
                .replace("^", "\\(ha");
    }
}
