package org.svod.cli.command.precedent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.precedent.OwnPrecedent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The movement's precedents, the latest to have happened first. */
@Command
public final class PrecedentListCommand implements SvodCommand {
    private static final int SHOWN = 80;

    @Option(names = "--deleted")
    boolean deleted;

    @Override
    public Answer run(Session session) {
        session.vault();
        Words words = session.words();
        PrecedentLines lines = new PrecedentLines(session);
        List<OwnPrecedent> all = session.inVault(() -> session.precedents().all(deleted));
        List<Map<String, Object>> data = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (OwnPrecedent each : all) {
            data.add(PrecedentAnswers.document(each));
            rows.add(List.of(
                    each.shortId(),
                    lines.when(each),
                    beginning(each.what()),
                    String.valueOf(each.links().size())));
        }
        Screen.Builder screen = Screen.of();
        if (rows.isEmpty()) {
            screen.text(words.say("precedent.none"));
        } else {
            screen.table(
                    List.of(
                            words.say("precedent.head.id"),
                            words.say("precedent.head.when"),
                            words.say("precedent.head.what"),
                            words.say("precedent.head.links")),
                    rows);
        }
        return Answer.done("precedent.list", Map.of("precedents", data), screen.end())
                .then("svod precedent show PRECEDENT", "svod precedent map");
    }

    private static String beginning(String what) {
        String line = what.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
