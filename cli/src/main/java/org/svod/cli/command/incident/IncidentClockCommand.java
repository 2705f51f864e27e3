package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.ClocksScreen;
import org.svod.cli.screen.Screen;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.term.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the time limits, or says when an event happened ({@code --happened}), or that a limit is met or void. */
@Command
public final class IncidentClockCommand implements SvodCommand {
    private static final Pattern RUN = Pattern.compile("r([1-9][0-9]{0,2})/(.*)");

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--happened", paramLabel = "EVENT")
    @Nullable String happened;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Option(names = "--people", paramLabel = "NUMBERS")
    @Nullable String people;

    @Option(names = "--met", paramLabel = "CLOCK")
    @Nullable String met;

    @Option(names = "--void", paramLabel = "CLOCK")
    @Nullable String voided;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Override
    public Answer run(Session session) {
        Target target = Target.only(session, typed);
        if (happened == null && met == null && voided == null) {
            var clocks = target.incident().clocks(target.now());
            Screen screen = Screen.of()
                    .text(session.words().say("incident.clocks"))
                    .all(new ClocksScreen(target.texts(target.incident())).of(clocks, true))
                    .end();
            var zone = session.environment().clock().getZone();
            return Answer.done("incident.clock", Map.of("clocks", IncidentAnswers.clocks(clocks, zone)), screen);
        }
        return IncidentAnswers.receipt("incident.clock", target.act(action(session, target)), session);
    }

    private IncidentAction action(Session session, Target target) {
        String numbers = people == null ? "" : people;
        Slots slots = numbers.isEmpty() ? Slots.EVERYBODY : target.slots(numbers);
        FreeText text = session.freeText("incident clock");
        String reason = text.optional(why, "--why");
        if (happened != null) {
            return new IncidentAction.ObserveMoment(
                    new Moment(name(happened)), slots, target.seen(at, text.alias(source, "--source")));
        }
        if (met != null) {
            Clock clock = clock(target.incident(), met);
            return new IncidentAction.MeetClock(clock.run(), clock.id(), slots, reason);
        }
        Clock clock = clock(target.incident(), String.valueOf(voided));
        return new IncidentAction.VoidClock(clock.run(), clock.id(), slots, reason);
    }

    private record Clock(int run, ClockId id) {}

    /** {@code r2/ru-adm-3h}, or without the run the first that has such a clock. */
    private static Clock clock(Incident incident, String typed) {
        Matcher named = RUN.matcher(typed);
        ClockId id = new ClockId(name(named.matches() ? named.group(2) : typed));
        return new Clock(
                named.matches()
                        ? Integer.parseInt(named.group(1))
                        : incident.runsWith(id).stream().findFirst().orElse(1),
                id);
    }

    private static String name(String typed) {
        if (!Slug.isValid(typed)) {
            throw new Problem(ExitCode.USAGE, "bad-value", "NAME", typed, "help incident clock");
        }
        return typed;
    }
}
