package org.svod.cli.command.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.compare.LawUse;
import org.svod.protocols.compare.LawUses;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A law has changed: everything that rests on it, in every protocol at hand. Needs no vault for those that come with us. */
@Command
public final class ProtocolChangedLawCommand implements SvodCommand {
    @Parameters(paramLabel = "LAW")
    String law = "";

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        List<LawUse> uses = LawUses.of(shelf.of(session).all(), law);
        if (uses.isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "law-not-found", law);
        }
        Words words = session.words();
        Screen.Builder screen = Screen.of();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (LawUse use : uses) {
            screen.gap()
                    .text(words.say(
                            "protocol.rests-on",
                            words.of(use.protocol().title()),
                            use.protocol().version(),
                            words.of(use.law().cite()),
                            use.law().checkedOn()));
            use.clocks().forEach(each -> screen.item(Mark.SOON, words.of(each.title())));
            use.steps().forEach(each -> screen.item(Mark.NONE, words.of(each.title())));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("protocol", use.protocol().id());
            line.put("version", use.protocol().version());
            line.put("law", use.law().id());
            line.put("checkedOn", use.law().checkedOn().toString());
            line.put(
                    "clocks",
                    use.clocks().stream().map(each -> each.id().value()).toList());
            line.put(
                    "steps", use.steps().stream().map(each -> each.id().value()).toList());
            lines.add(line);
        }
        screen.gap().text(words.say("protocol.law-cards"));
        return Answer.done("protocol.changed-law", Map.of("uses", lines), screen.end())
                .then("svod protocol export ID --out FILE", "svod protocol import FILE");
    }
}
