package org.svod.cli.command.review;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.Screen;
import org.svod.cli.time.TypedTime;
import org.svod.desk.IncidentSummary;
import org.svod.desk.review.OpenActions;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.ActionEnd;
import org.svod.protocols.run.event.AfterEvent.Topic;
import org.svod.protocols.run.event.IncidentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The review after an incident: what was late and why, what helped, what was missing, who does what by when, what the protocol
 * should say instead. Of an incident whose names are purged only numbers and days of open actions are left, and can be ended.
 */
@Command
public final class IncidentReviewCommand implements SvodCommand {
    private static final String NAME = "incident review";

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--late", paramLabel = "REF")
    @Nullable String late;

    @Option(names = "--why", paramLabel = "-")
    @Nullable String why;

    @Option(names = "--helped", paramLabel = "-")
    @Nullable String helped;

    @Option(names = "--missing", paramLabel = "-")
    @Nullable String missing;

    @Option(names = "--action", paramLabel = "-")
    @Nullable String action;

    @Option(names = "--owner", paramLabel = "ALIAS")
    @Nullable String owner;

    @Option(names = "--due", paramLabel = "DAY|TIME")
    @Nullable String due;

    @Option(names = "--done", paramLabel = "N")
    @Nullable Integer done;

    @Option(names = "--dropped", paramLabel = "N")
    @Nullable Integer dropped;

    @Option(names = "--propose", paramLabel = "PROTOCOL")
    @Nullable String propose;

    @Option(names = "--change", paramLabel = "-")
    @Nullable String change;

    @Override
    public Answer run(Session session) {
        Optional<IncidentId> purged = purged(session);
        if (purged.isPresent()) {
            return ofPurged(session, purged.get());
        }
        Target target = Target.only(session, typed);
        List<IncidentAction> actions = actions(session);
        actions.forEach(target::act);
        ReviewScreen screen =
                new ReviewScreen(session, session.inVault(() -> target.desk().load(target.id())));
        if (actions.isEmpty() && session.terminal().present()) {
            new ReviewTalk(session, target).talk();
            screen = new ReviewScreen(
                    session, session.inVault(() -> target.desk().load(target.id())));
        }
        return Answer.done("incident.review", screen.document(), screen.whole())
                .then("svod incident review --helped -", "svod precedent add");
    }

    private List<IncidentAction> actions(Session session) {
        FreeText text = session.freeText(NAME);
        List<IncidentAction> actions = new ArrayList<>();
        if (late != null) {
            actions.add(noted(Topic.LATE, late, text.required(why, "--why", "review.say-why")));
        }
        if (helped != null) {
            actions.add(noted(Topic.HELPED, "", text.optional(helped, "--helped")));
        }
        if (missing != null) {
            actions.add(noted(Topic.MISSING, "", text.optional(missing, "--missing")));
        }
        if (action != null) {
            String what = text.optional(action, "--action");
            actions.add(new IncidentAction.AgreeAction(text.alias(owner, "--owner"), what, due(session, due)));
        }
        if (done != null) {
            actions.add(new IncidentAction.RecordAfter(new AfterEvent.ActionEnded(done, ActionEnd.DONE, "")));
        }
        if (dropped != null) {
            String reason = text.required(why, "--why", "review.say-why");
            actions.add(new IncidentAction.RecordAfter(new AfterEvent.ActionEnded(dropped, ActionEnd.DROPPED, reason)));
        }
        if (propose != null) {
            String protocol = protocol(session, propose);
            String said = text.required(change, "--change", "review.say-change");
            actions.add(new IncidentAction.RecordAfter(new AfterEvent.ChangeProposed(protocol, said)));
        }
        return actions;
    }

    private static String protocol(Session session, String typed) {
        return session.protocols()
                .find(typed)
                .map(source -> source.protocol().id().value())
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", typed));
    }

    private static IncidentAction noted(Topic topic, String about, String text) {
        return new IncidentAction.RecordAfter(new AfterEvent.ReviewNoted(topic, about, text));
    }

    /** A time to come, or a day: its end. */
    static Instant due(Session session, @Nullable String typed) {
        Clock clock = session.environment().clock();
        String text = typed == null ? "" : typed;
        return new TypedTime(clock.instant(), clock.getZone())
                .future(text)
                .or(() -> day(text).map(day -> day.plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .toInstant()
                        .minusSeconds(1)))
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "bad-time", text, NAME));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private Optional<IncidentId> purged(Session session) {
        session.vault();
        return session.inVault(session.incidents()::list).stream()
                .filter(each -> each.purgedAt().isPresent())
                .map(IncidentSummary::id)
                .filter(id -> typed.size() == 1
                        && typed.get(0).length() >= 4
                        && id.hex().startsWith(typed.get(0)))
                .findFirst();
    }

    private Answer ofPurged(Session session, IncidentId id) {
        Integer ended = done == null ? dropped : done;
        if (ended != null
                && !session.inVault(() -> OpenActions.end(session.vault().store(), id, ended))) {
            throw new Problem(ExitCode.NOT_FOUND, "no-action", ended);
        }
        List<OpenActions.Open> left = session
                .inVault(() -> OpenActions.all(session.vault().store()))
                .stream()
                .filter(each -> each.incident().equals(id.hex()))
                .toList();
        Screen.Builder screen = Screen.of().text(session.words().say("review.purged"));
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OpenActions.Open each : left) {
            ActionLines.line(session, screen, each);
            lines.add(ActionLines.document(session, each));
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", id);
        data.put("purged", true);
        data.put("actions", lines);
        return Answer.done("incident.review", data, screen.end())
                .then("svod incident review " + IncidentTexts.shortId(id.hex()) + " --done N");
    }
}
