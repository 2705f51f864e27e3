package org.svod.cli.command.handover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.FreeText;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.incident.Target;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.desk.Acted;
import org.svod.desk.handover.HandoverDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.handover.ReadBack;
import org.svod.protocols.run.view.HandoverView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Offers an incident to somebody, shows the brief to read aloud, and takes three answers from the one who takes over. Code 8 if
 * an answer is wrong or the time ran out; the incident is then still with the one who offered it.
 */
@Command
public final class IncidentHandoverCommand implements SvodCommand {
    private static final String NAME = "incident handover";
    private static final int MOST_MINUTES = 24 * 60;

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--to", paramLabel = "ALIAS")
    @Nullable String to;

    @Option(names = "--fears", paramLabel = "-")
    @Nullable String fears;

    @Option(names = "--minutes", paramLabel = "N")
    int minutes = 30;

    @Option(names = "--answers", paramLabel = "A,B,C|-")
    @Nullable String answers;

    @Option(names = "--decline", paramLabel = "-")
    @Nullable String decline;

    @Override
    public Answer run(Session session) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--minutes N", minutes, "help " + NAME);
        }
        Target target = Target.only(session, typed);
        HandoverDesk desk =
                new HandoverDesk(target.desk(), session.environment().clock());
        FreeText text = session.freeText(NAME);
        if (answers != null || decline != null) {
            answered(session, target, desk, text);
            return shown(session, target, desk);
        }
        if (!isPending(target.incident(), session)) {
            if (to == null && !session.terminal().present()) {
                return shown(session, target, desk);
            }
            if (!offered(session, target, desk, text)) {
                return shown(session, target, desk);
            }
        } else if (to != null) {
            offered(session, target, desk, text);
        }
        if (session.terminal().present()) {
            new HandoverTalk(session, target.desk(), desk, target.id()).talk();
        }
        return shown(session, target, desk);
    }

    private boolean offered(Session session, Target target, HandoverDesk desk, FreeText text) {
        Optional<String> whom = to == null ? session.questions().words("handover.ask-to") : Optional.of(to);
        if (whom.isEmpty()) {
            return false;
        }
        String alias = text.alias(whom.get(), "--to");
        String feared = text.asked(fears, "--fears", "handover.ask-fears");
        Acted acted = session.inVault(() -> desk.offer(target.id(), alias, feared, Duration.ofMinutes(minutes)));
        return Target.done(session, acted).done();
    }

    private void answered(Session session, Target target, HandoverDesk desk, FreeText text) {
        HandoverView offer =
                target.incident().handover().orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-handover"));
        if (decline != null) {
            String why = text.required(decline, "--decline", "handover.why-declined");
            Acted acted = session.inVault(() -> desk.decline(target.id(), offer, why));
            Target.done(session, acted);
            return;
        }
        String line = answers == null ? "" : answers;
        String given = line.equals("-") ? text.required(line, "--answers", "handover.questions") : line;
        List<String> said = List.of(given.strip().split("[,;\\s]+"));
        List<ReadBack> questions = desk.questions(target.incident(), offer);
        if (said.size() != questions.size()) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--answers A,B,C", given, "help " + NAME);
        }
        boolean right = true;
        for (int i = 0; i < said.size(); i++) {
            ReadBack question = questions.get(i);
            String read = question.read(said.get(i))
                    .orElseThrow(
                            () -> new Problem(ExitCode.USAGE, "bad-value", "--answers A,B,C", given, "help " + NAME));
            right &= read.equals(question.expected());
            Target.done(session, session.inVault(() -> desk.answer(target.id(), offer, question, read)));
        }
        if (right) {
            Target.done(session, session.inVault(() -> desk.accept(target.id(), offer)));
        }
    }

    private static boolean isPending(Incident incident, Session session) {
        return incident.handover()
                .map(offer -> offer.state(session.environment().clock().instant()))
                .filter(state -> state == HandoverView.State.OFFERED || state == HandoverView.State.READ_BACK)
                .isPresent();
    }

    private static Answer shown(Session session, Target target, HandoverDesk desk) {
        Incident incident = session.inVault(() -> target.desk().load(target.id()));
        if (incident.handover().isEmpty()) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("incident", incident.id());
            data.put("state", "none");
            return Answer.done(
                            "incident.handover",
                            data,
                            Screen.of()
                                    .text(session.words().say("handover.none"))
                                    .end())
                    .then("svod incident handover --to ALIAS");
        }
        return new HandoverScreens(session, desk, incident, incident.handover().get()).answer();
    }
}
