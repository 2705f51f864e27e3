package org.svod.cli.command.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a person to the roll, or says in which state people were seen. */
@Command
public final class IncidentPersonCommand implements SvodCommand {
    @Parameters(paramLabel = "[ID] NUMBERS STATE", arity = "0..3")
    List<String> typed = new ArrayList<>();

    @Option(names = "--add", paramLabel = "ALIAS|-")
    @Nullable String add;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        return IncidentAnswers.receipt("incident.person", target.act(action(session, target)), session);
    }

    private IncidentAction action(Session session, Target target) {
        FreeText text = session.freeText("incident person");
        if (add != null) {
            target.nothingElse();
            return new IncidentAction.AddPerson(text.alias(add, "--add"), "");
        }
        if (target.rest().size() < 2) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "NUMBERS STATE", "help incident person");
        }
        target.atMost(2);
        String numbers = target.rest().get(0);
        Slots slots = Slots.parse(numbers).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-slots", numbers));
        String state = target.rest().get(1).toLowerCase(Locale.ROOT).replace('-', '_');
        PersonState known =
                PersonState.ofCode(state).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-state", state, states()));
        return new IncidentAction.ObservePerson(slots, known, target.seen(at, text.alias(source, "--source")), "");
    }

    private static String states() {
        return Stream.of(PersonState.values()).map(PersonState::code).collect(Collectors.joining(", "));
    }
}
