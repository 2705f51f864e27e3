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
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.screen.draw.QrRows;
import org.svod.cli.words.Words;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.paper.CardCode;
import org.svod.protocols.paper.CardPage;
import org.svod.protocols.paper.page.Html;
import org.svod.protocols.run.event.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The pocket card of a protocol; {@code --check CODE} says whether a card that somebody holds still says what it should. */
@Command
public final class ProtocolCardCommand implements SvodCommand {
    @Parameters(paramLabel = "PROTOCOL", arity = "0..1")
    @Nullable String id;

    // People read the code in two halves, and type it so.
    @Option(names = "--check", paramLabel = "CODE", arity = "1..2")
    List<String> check = new ArrayList<>();

    @Option(names = "--drill")
    boolean drill;

    @Mixin
    PaperOut paper = new PaperOut();

    @Mixin
    Shelf shelf = new Shelf();

    @Override
    public Answer run(Session session) {
        if (!check.isEmpty()) {
            return checked(session);
        }
        if (id == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "PROTOCOL", "help protocol card");
        }
        Protocol protocol = PaperProtocols.find(shelf.of(session), id);
        Mode mode = drill ? Mode.DRILL : Mode.REAL;
        SpokenPaper words = new SpokenPaper(session.words());
        List<String> lines = CardPage.lines(protocol, mode, words);
        if (lines.isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "card-missing", protocol.id());
        }
        String text = paper.html
                ? Html.draw(CardPage.page(protocol, mode, words, QrRows::of))
                : String.join("\n", lines) + "\n";
        Map<String, Object> data = PaperProtocols.data(protocol);
        data.put("code", CardPage.code(protocol, mode, words).map(CardCode::digits));
        Answer answer = paper.put("protocol.card", data, text, "card-" + protocol.id(), session);
        return answer.warning(PaperProtocols.draft(protocol, session.words()));
    }

    private Answer checked(Session session) {
        String typed = String.join(" ", check);
        CardCode code = CardCode.read(typed).orElseThrow(() -> new Problem(ExitCode.USAGE, "card-misread", typed));
        List<Protocol> all =
                shelf.of(session).all().stream().map(ProtocolSource::protocol).toList();
        CardCode.State state = code.among(all);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", code.digits());
        data.put("state", state.name().toLowerCase(Locale.ROOT));
        List<Protocol> meant = all.stream().filter(code::isOf).toList();
        data.put(
                "protocols",
                meant.stream().map(protocol -> protocol.id().value()).toList());
        Answer answer = Answer.done("protocol.card", data, said(code, state, meant, session.words()));
        return switch (state) {
            case CURRENT -> answer;
            case STALE ->
                answer.with(ExitCode.NEGATIVE)
                        .then(meant.stream()
                                .map(protocol -> "svod protocol card " + protocol.id())
                                .toArray(String[]::new));
            case UNKNOWN -> answer.with(ExitCode.NOT_FOUND).then("svod protocol list");
        };
    }

    private static Screen said(CardCode code, CardCode.State state, List<Protocol> meant, Words words) {
        Screen.Builder screen = Screen.of();
        String shown = code.shown();
        switch (state) {
            case CURRENT -> screen.item(Mark.OK, words.say("paper.card-current", shown));
            case STALE -> screen.item(Mark.OVERDUE, words.say("paper.card-stale", shown));
            case UNKNOWN -> screen.item(Mark.NO, words.say("paper.card-unknown", shown));
        }
        meant.forEach(protocol ->
                screen.text(words.say("paper.card-of", words.of(protocol.title()), protocol.id(), protocol.version())));
        if (state == CardCode.State.STALE) {
            screen.text(words.say("paper.card-replace"));
        }
        return screen.end();
    }
}
