package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.Contradiction;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.ProtocolId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All protocols at hand. */
@Command
public final class ProtocolListCommand implements SvodCommand {
    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        List<Map<String, Object>> lines = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<ProtocolId> contradicted = new ArrayList<>();
        List<ProtocolSource> all = shelf.of(session).all();
        List<OwnPrecedent> own = Shelf.precedents(session);
        for (ProtocolSource source : all) {
            Protocol protocol = source.protocol();
            boolean doubted = !Contradiction.in(protocol, own).isEmpty();
            if (doubted) {
                contradicted.add(protocol.id());
            }
            String status = words.say("protocol.status." + protocol.status().code());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", protocol.id());
            line.put("version", protocol.version());
            line.put("status", protocol.status().code());
            line.put("scenario", protocol.scenario());
            line.put("title", words.of(protocol.title()));
            line.put("reviewBy", protocol.reviewBy());
            line.put("languages", languages(protocol));
            line.put("contradicted", doubted);
            lines.add(line);
            rows.add(List.of(
                    protocol.id().value(),
                    words.of(protocol.title()),
                    protocol.version() + " " + status,
                    protocol.reviewBy().toString()));
        }
        List<String> heads = List.of(
                words.say("protocol.head.id"),
                words.say("protocol.head.title"),
                words.say("protocol.head.version"),
                words.say("protocol.head.review"));
        return Answer.done(
                        "protocol.list",
                        Map.of("protocols", lines),
                        Screen.of()
                                .table(heads, rows)
                                .all(new ShelfLines(words).contradicted(contradicted))
                                .end())
                .then("svod protocol show ID");
    }

    private static List<String> languages(Protocol protocol) {
        List<String> codes = new ArrayList<>();
        for (Language language : Language.values()) {
            if (!protocol.title().exactly(language).isBlank()) {
                codes.add(language.code());
            }
        }
        return codes;
    }
}
