package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Slots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens an incident with a protocol: {@code PROTOCOL [--people N] [--at TIME] [--place -] [--drill]}. */
@Command
public final class IncidentOpenCommand implements SvodCommand {
    @Parameters(paramLabel = "PROTOCOL", arity = "1")
    List<String> typed = new ArrayList<>();

    @Option(names = "--people", paramLabel = "N")
    int people;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--place", paramLabel = "-")
    @Nullable String place;

    @Option(names = "--drill")
    boolean drill;

    @Option(names = "--in", paramLabel = "ID")
    @Nullable String inside;

    @Option(names = "--for-slots", paramLabel = "NUMBERS")
    @Nullable String forSlots;

    @Override
    public Answer run(Session session) {
        session.vault();
        Protocol protocol = session.protocols()
                .find(typed.get(0))
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", typed.get(0)));
        if (inside != null || forSlots != null) {
            return walkToo(session, protocol);
        }
        if (people < 0 || people > Slots.MAX) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--people", "" + people, "help incident open");
        }
        var clock = session.environment().clock();
        var now = clock.instant();
        var reported = Optional.ofNullable(at)
                .map(text -> new TypedTime(now, clock.getZone())
                        .past(text)
                        .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", text, "incident open")))
                .orElse(now);
        String where = session.freeText("incident open PROTOCOL").optional(place, "--place");
        IncidentDesk desk = session.incidents();
        IncidentAction.Open opening = new IncidentAction.Open(
                drill ? Mode.DRILL : Mode.REAL,
                reported,
                clock.getZone().getId(),
                where,
                "",
                protocol.id().value());
        List<IncidentAction> known = new ArrayList<>(Collections.nCopies(people, new IncidentAction.AddPerson("", "")));
        known.add(IncidentAction.PinProtocol.of(protocol));
        Acted opened = Target.done(session, session.inVault(() -> desk.open(opening, known)));
        if (session.drillStandsStill()) {
            session.remark(session.words().say("drill.stands-still"));
        }
        Answer receipt = IncidentAnswers.receipt("incident.open", opened, session);
        Screen.Builder screen = Screen.of()
                .text(session.words()
                        .say(
                                "incident.opened",
                                IncidentTexts.shortId(opened.incident().id().hex()),
                                people));
        if (protocol.isDraft()) {
            screen.text(session.words().say("common.draft-sentence"));
        }
        return Answer.done("incident.open", receipt.data(), screen.end()).then("svod incident next");
    }

    /** Another protocol in an incident that is open, for everybody or for some people. */
    private Answer walkToo(Session session, Protocol protocol) {
        if (people > 0 || at != null || place != null || drill) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "PROTOCOL --in ID", "help incident open");
        }
        Target target = Target.only(session, inside == null ? List.of() : List.of(inside));
        IncidentAction.PinProtocol pin = IncidentAction.PinProtocol.of(protocol);
        Acted acted =
                target.act(forSlots == null ? pin : new IncidentAction.PinProtocolFor(pin, target.slots(forSlots)));
        Answer receipt = IncidentAnswers.receipt("incident.open", acted, session);
        Screen.Builder screen = Screen.of().all(receipt.screen());
        if (protocol.isDraft()) {
            screen.text(session.words().say("common.draft-sentence"));
        }
        return Answer.done("incident.open", receipt.data(), screen.end()).then("svod incident next");
    }
}
