package org.svod.cli.command.drill;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.drill.DrillTexts;
import org.svod.cli.time.ShownTime;
import org.svod.desk.drill.DrillRun;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.format.ProtocolSource;

/** What the commands about drills share: the drill that runs, its texts, its parts as documents. */
final class DrillAnswers {
    private DrillAnswers() {}

    /** The drill that runs; if something real is open, it stands still from now on. */
    static DrillRun running(Session session) {
        session.vault();
        return session.inVault(() -> session.drills().standStillForReal())
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "no-drill"));
    }

    /** Texts about a run: its own versions of the protocols first. */
    static DrillTexts texts(Session session, DrillRun run) {
        List<Protocol> protocols = new ArrayList<>();
        run.incident().runs().forEach(one -> one.protocol().ifPresent(protocols::add));
        session.protocols().all().stream().map(ProtocolSource::protocol).forEach(protocols::add);
        return new DrillTexts(session.words(), times(session), protocols);
    }

    static ShownTime times(Session session) {
        Clock clock = session.environment().clock();
        return new ShownTime(clock.instant(), clock.getZone(), session.words());
    }

    static Instant now(Session session) {
        return session.environment().clock().instant();
    }

    static ZoneId zone(Session session) {
        return session.environment().clock().getZone();
    }

    /** What stands in every document about a run. */
    static Map<String, Object> about(Session session, DrillRun run) {
        Instant now = now(session);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", run.id());
        data.put("drill", run.drill().id());
        data.put("version", run.drill().version());
        data.put("started", ShownTime.document(run.timeline().startedAt(), zone(session)));
        data.put("storyTime", run.session().storyTime(now).withSecond(0).withNano(0));
        data.put("paused", run.isPaused(now));
        data.put("over", run.isOver());
        return data;
    }

    static List<Map<String, Object>> players(DrillRun run) {
        List<Map<String, Object>> players = new ArrayList<>();
        run.players().forEach(player -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("alias", player.alias());
            line.put("role", player.role().code());
            players.add(line);
        });
        return players;
    }

    static Map<String, Object> document(Session session, Inject inject, Instant given) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", inject.id());
        data.put("to", inject.to().code());
        data.put("via", inject.via());
        data.put("text", session.words().of(inject.text()));
        data.put(
                "hideFrom",
                inject.hideFrom().stream().sorted().map(role -> role.code()).toList());
        data.put("facilitator", inject.facilitator().map(session.words()::of));
        data.put("given", ShownTime.document(given, zone(session)));
        return data;
    }
}
