package org.svod.cli.command.review;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.command.incident.answer.PublicityScreen;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.time.TypedTime;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.Consent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.Slots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Loud or quiet: first what the people themselves say, then the decision with both arguments, until when it holds, what came of
 * it. Loud without everybody's consent is refused with code 8.
 */
@Command
public final class IncidentPublicityCommand implements SvodCommand {
    private static final String NAME = "incident publicity";

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--consent", paramLabel = "NUMBERS")
    @Nullable String consent;

    @Option(names = "--answer", paramLabel = "given|refused|withdrawn")
    String answer = Consent.GIVEN.code();

    @Option(names = "--source", paramLabel = "ALIAS|-")
    @Nullable String source;

    @Option(names = "--decide", paramLabel = "loud|quiet")
    @Nullable String decide;

    @Option(names = "--by", paramLabel = "ALIAS|-")
    @Nullable String by;

    @Option(names = "--until", paramLabel = "TIME")
    @Nullable String until;

    @Option(names = "--arguments", paramLabel = "-")
    @Nullable String arguments;

    @Option(names = "--outcome", paramLabel = "-")
    @Nullable String outcome;

    @Override
    public Answer run(Session session) {
        Target target = Target.only(session, typed);
        FreeText text = session.freeText(NAME);
        boolean asked = false;
        if (consent != null) {
            asked = target.act(new IncidentAction.RecordAfter(consented(session, text, consent)))
                    .done();
        }
        if (decide != null) {
            asked = target.act(decided(session, text, decide)).done();
        }
        if (outcome != null) {
            asked = target.act(new IncidentAction.RecordAfter(
                            new AfterEvent.PublicityEnded(text.optional(outcome, "--outcome"))))
                    .done();
        }
        if (!asked && session.terminal().present()) {
            new PublicityTalk(session, target.desk(), target.id()).talk();
        }
        return answer(session, session.inVault(() -> target.desk().load(target.id())), target);
    }

    private AfterEvent consented(Session session, FreeText text, String numbers) {
        Slots slots = Slots.parse(numbers)
                .orElseThrow(
                        () -> new Problem(ExitCode.USAGE, "bad-value", "--consent NUMBERS", numbers, "help " + NAME));
        Consent said = Consent.ofCode(answer)
                .orElseThrow(() -> new Problem(
                        ExitCode.USAGE, "bad-value", "--answer given|refused|withdrawn", answer, "help " + NAME));
        String heard = text.alias(source, "--source");
        return new AfterEvent.ConsentGiven(
                slots, said, heard.isBlank() ? session.onWordOf().orElse("") : heard);
    }

    private IncidentAction decided(Session session, FreeText text, String choice) {
        Publicity what = Publicity.ofCode(choice)
                .orElseThrow(
                        () -> new Problem(ExitCode.USAGE, "bad-value", "--decide loud|quiet", choice, "help " + NAME));
        Clock clock = session.environment().clock();
        String time = until == null ? "" : until;
        Instant end = new TypedTime(clock.instant(), clock.getZone())
                .future(time)
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", time, NAME));
        List<String> lines = text.optional(arguments, "--arguments").lines().toList();
        String forLoud = lines.isEmpty() ? "" : lines.get(0);
        String forQuiet = String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
        String who = text.alias(by, "--by");
        return new IncidentAction.DecidePublicity(
                what,
                forLoud,
                forQuiet,
                who.isBlank() ? session.onWordOf().orElse("") : who,
                end,
                session.words().say("review.look-again"));
    }

    private static Answer answer(Session session, Incident incident, Target target) {
        Clock clock = session.environment().clock();
        PublicityScreen screen = new PublicityScreen(session.words(), incident, target.texts(incident));
        Answer answer =
                Answer.done("incident.publicity", screen.document(clock.instant(), clock.getZone()), screen.whole());
        return answer.then("svod incident publicity --consent 1 --source ALIAS");
    }
}
