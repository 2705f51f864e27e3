package org.svod.cli.command.incident.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.PersonState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The roll: shown, added to by one or by many, found by a name, numbers that are one person merged, and in which state people
 * were seen.
 */
@Command
public final class IncidentPersonCommand implements SvodCommand {
    private static final String HELP = "help incident person";

    @Parameters(paramLabel = "[ID] add|find|merge|NUMBERS …", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--add", paramLabel = "ALIAS|-")
    @Nullable String add;

    @Option(names = "--at", paramLabel = "TIME")
    @Nullable String at;

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Option(names = "--state", paramLabel = "STATE")
    @Nullable String state;

    @Option(names = "--page", paramLabel = "N")
    int page = 1;

    @Override
    public Answer run(Session session) {
        Target target = Target.of(session, typed);
        FreeText text = session.freeText("incident person");
        if (add != null) {
            target.atMost(0);
            return receipt(target.act(new IncidentAction.AddPerson(text.alias(add, "--add"), "")), session);
        }
        String deed = target.rest().stream().findFirst().orElse("");
        List<String> after =
                target.rest().subList(deed.isEmpty() ? 0 : 1, target.rest().size());
        return switch (deed) {
            case "", "list" -> new RollAnswers(session, target.incident()).page(listed(state), page);
            case "add" -> new Dictation(session, target).add(after);
            case "find" -> new RollAnswers(session, target.incident()).found(String.join(" ", after));
            case "merge" -> receipt(target.act(merging(after, text)), session);
            default -> receipt(target.act(observing(target, after, text)), session);
        };
    }

    private static Answer receipt(Acted acted, Session session) {
        return IncidentAnswers.receipt("incident.person", acted, session);
    }

    private IncidentAction merging(List<String> numbers, FreeText text) {
        if (numbers.size() != 2 || !numbers.stream().allMatch(each -> each.matches("[1-9][0-9]{0,2}"))) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "merge 7 3", HELP);
        }
        String reason = text.required(why, "--why", "guide.why");
        return new IncidentAction.MergePeople(
                Integer.parseInt(numbers.get(0)), Integer.parseInt(numbers.get(1)), reason);
    }

    private IncidentAction observing(Target target, List<String> states, FreeText text) {
        if (states.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "NUMBERS STATE", HELP);
        }
        target.atMost(2);
        return new IncidentAction.ObservePerson(
                target.slots(target.rest().get(0)),
                state(states.get(0)),
                target.seen(at, text.alias(source, "--source")),
                "");
    }

    private static List<PersonState> listed(@Nullable String typed) {
        return typed == null ? List.of(PersonState.values()) : List.of(state(typed));
    }

    private static PersonState state(String typed) {
        String code = typed.toLowerCase(Locale.ROOT).replace('-', '_');
        return PersonState.ofCode(code).orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-state", code, states()));
    }

    private static String states() {
        return Stream.of(PersonState.values()).map(PersonState::code).collect(Collectors.joining(", "));
    }
}
