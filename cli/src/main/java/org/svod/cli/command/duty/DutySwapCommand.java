package org.svod.cli.command.duty;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.duty.AskedSwap;
import org.svod.desk.duty.DutyList;
import org.svod.protocols.duty.Span;
import org.svod.protocols.duty.Swap;
import org.svod.protocols.duty.WallTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * A swap: first asked for, then agreed to or declined by the other side, each on somebody's word. {@code OUT IN} with times, or
 * without them for the shift that OUT has now or next; {@code -} in the place of either puts somebody on beside the others or
 * takes somebody off.
 */
@Command
public final class DutySwapCommand implements SvodCommand {
    private static final String COMMAND = "duty swap";
    private static final String NOBODY = "-";

    @Parameters(paramLabel = "OUT IN", arity = "0..2")
    List<String> people = new ArrayList<>();

    @Option(names = "--from", paramLabel = "TIME")
    @Nullable String from;

    @Option(names = "--until", paramLabel = "TIME")
    @Nullable String until;

    @Option(names = "--zone", paramLabel = "ZONE")
    @Nullable String zone;

    @Option(names = "--agreed", paramLabel = "ID", arity = "0..1", fallbackValue = "")
    @Nullable String agreed;

    @Option(names = "--declined", paramLabel = "ID")
    @Nullable String declined;

    @Override
    public Answer run(Session session) {
        session.vault();
        if (declined != null) {
            return answered(session, declined, false);
        }
        if (agreed != null && people.isEmpty()) {
            return answered(session, agreed, true);
        }
        if (people.size() != 2) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "OUT IN", "help " + COMMAND);
        }
        Optional<String> out = person(session, people.get(0));
        Optional<String> in = person(session, people.get(1));
        if (out.equals(in)) {
            throw new Problem(ExitCode.USAGE, "swap-with-oneself", COMMAND);
        }
        DutyList list = session.inVault(DutyDesks.duty(session)::list);
        Swap swap = swap(session, list, out, in);
        if (out.isPresent()
                && !list.isOn(
                        out.get(), new Span(swap.from().instant(), swap.until().instant()))) {
            throw new Problem(ExitCode.NEGATIVE, "not-on-duty", out.get());
        }
        boolean both = agreed != null;
        String id = session.inVault(() -> DutyDesks.duty(session).ask(swap, both));
        return receipt(session, id, swap, both ? "duty.swap-agreed" : "duty.swap-asked", both);
    }

    private static Optional<String> person(Session session, String typed) {
        return typed.equals(NOBODY)
                ? Optional.empty()
                : Optional.of(session.freeText("duty swap").alias(typed, ""));
    }

    private Swap swap(Session session, DutyList list, Optional<String> out, Optional<String> in) {
        DutyTimes times = new DutyTimes(session, zone, COMMAND);
        if (from == null && until == null && out.isPresent()) {
            Span shift = list.nextShift(out.get(), session.environment().clock().instant())
                    .orElseThrow(() -> new Problem(ExitCode.NEGATIVE, "not-on-duty", out.get()));
            return new Swap(out, in, exact(shift.from()), exact(shift.until()));
        }
        if (from == null || until == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "--from TIME --until TIME", "help " + COMMAND);
        }
        WallTime begins = times.from(from);
        return new Swap(out, in, begins, times.until(until, begins));
    }

    // An instant has one wall time in UTC; in a zone whose clock is set back it could stand for an hour too early.
    private static WallTime exact(Instant at) {
        return new WallTime(LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static Answer answered(Session session, String id, boolean yes) {
        AskedSwap swap = session.inVault(() -> DutyDesks.duty(session).answer(id, yes))
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-such-swap", id));
        return receipt(session, id, swap.swap(), yes ? "duty.swap-agreed" : "duty.swap-declined", yes);
    }

    private static Answer receipt(Session session, String id, Swap swap, String key, boolean agreed) {
        DutyTexts texts = new DutyTexts(session);
        Screen screen = Screen.of()
                .item(Mark.OK, session.words().say(key, texts.swap(swap), id))
                .all(new DutyLine(session).screen())
                .end();
        return Answer.done("duty.swap", texts.document(id, swap, agreed), screen)
                .then(agreed ? "svod duty show" : "svod duty swap --agreed " + id);
    }
}
