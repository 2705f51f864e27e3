package org.svod.cli.command.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.protocol.Shelf;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.paper.sms.LatinLetters;
import org.svod.protocols.paper.sms.SmsCount;
import org.svod.protocols.term.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The short messages of a protocol as they are sent from a push-button phone, counted as the network counts them. */
@Command
public final class ProtocolSmsCommand implements SvodCommand {
    @Parameters(index = "0", paramLabel = "PROTOCOL")
    String id = "";

    @Parameters(index = "1", paramLabel = "MESSAGE", arity = "0..1")
    @Nullable String message;

    @Option(names = "--translit")
    boolean translit;

    @Option(names = "--drill")
    boolean drill;

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        Protocol protocol = PaperProtocols.find(shelf.of(session), id);
        Words words = session.words();
        Map<String, LocalizedText> wanted = wanted(protocol);
        Screen.Builder screen = Screen.of();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Map.Entry<String, LocalizedText> each : wanted.entrySet()) {
            // The mark is part of what is sent: a phone shows nothing else.
            String mark = drill ? words.say("paper.drill-short") + ". " : "";
            String text = mark + words.of(each.getValue()).strip();
            String latin = LatinLetters.of(text);
            SmsCount latinCount = SmsCount.of(latin);
            Map<String, Object> line = counted(translit ? latin : text);
            line.put("id", each.getKey());
            line.put("latin", counted(latin));
            lines.add(line);
            if (lines.size() > 1) {
                screen.gap();
            }
            screen.text(each.getKey()).text(translit ? latin : text);
            count(translit ? latin : text, "paper.sms-", screen, words);
            if (!translit && SmsCount.of(text).encoding() == SmsCount.Encoding.UCS2) {
                screen.text(words.say("paper.sms-latin", latinCount.places(), latinCount.parts()));
            }
        }
        Map<String, Object> data = PaperProtocols.data(protocol);
        data.put("sms", lines);
        return Answer.done("protocol.sms", data, screen.end()).warning(PaperProtocols.draft(protocol, words));
    }

    private Map<String, LocalizedText> wanted(Protocol protocol) {
        if (message == null) {
            if (protocol.sms().isEmpty()) {
                throw new Problem(ExitCode.NOT_FOUND, "sms-none", protocol.id());
            }
            return protocol.sms();
        }
        LocalizedText text = protocol.sms().get(message);
        if (text == null) {
            throw new Problem(
                    ExitCode.NOT_FOUND,
                    "sms-not-found",
                    message,
                    String.join(", ", protocol.sms().keySet()));
        }
        return Map.of(message, text);
    }

    private static Map<String, Object> counted(String text) {
        SmsCount count = SmsCount.of(text);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("text", text);
        line.put("alphabet", count.encoding().name().toLowerCase(Locale.ROOT));
        line.put("signs", count.places());
        line.put("parts", count.parts());
        return line;
    }

    private static void count(String text, String key, Screen.Builder screen, Words words) {
        SmsCount count = SmsCount.of(text);
        SmsCount.Encoding encoding = count.encoding();
        screen.text(
                count.fitsOne()
                        ? words.say(key + "one", count.places(), encoding.single())
                        : words.say(key + "many", count.places(), encoding.single(), count.parts(), encoding.ofMany()));
    }
}
