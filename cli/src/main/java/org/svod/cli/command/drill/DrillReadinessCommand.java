package org.svod.cli.command.drill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.drill.DrillTexts;
import org.svod.cli.screen.drill.ReadinessScreen;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.ready.Readiness;
import org.svod.protocols.drill.ready.RoleCover;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.Role;
import org.svod.vault.contacts.ContactLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Who is ready for what: for each role of each protocol the second best, or of one protocol everybody. */
@Command
public final class DrillReadinessCommand implements SvodCommand {
    private static final int MANY = 500;

    @Parameters(paramLabel = "PROTOCOL", arity = "0..1")
    @Nullable String typed;

    @Override
    public Answer run(Session session) {
        session.vault();
        Map<Role, List<String>> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            people.put(
                    role,
                    session.onContacts(desk -> desk.withRole(role.code(), MANY)).stream()
                            .map(ContactLine::alias)
                            .toList());
        }
        Optional<Protocol> only = Optional.ofNullable(typed).map(name -> session.protocols()
                .find(name)
                .map(ProtocolSource::protocol)
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "protocol-not-found", name)));
        List<RoleCover> covers = session.inVault(() -> session.readiness().covers(people)).stream()
                .filter(cover ->
                        only.isEmpty() || cover.protocol().equals(only.get().id()))
                .toList();
        List<Protocol> protocols =
                session.protocols().all().stream().map(ProtocolSource::protocol).toList();
        ReadinessScreen screen =
                new ReadinessScreen(new DrillTexts(session.words(), DrillAnswers.times(session), protocols), protocols);
        return Answer.done(
                "drill.readiness",
                Map.of("covers", document(covers)),
                only.isPresent() ? screen.people(covers) : screen.roles(covers));
    }

    private static List<Map<String, Object>> document(List<RoleCover> covers) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (RoleCover cover : covers) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("protocol", cover.protocol());
            line.put("role", cover.role().code());
            line.put("second", cover.second().map(DrillReadinessCommand::document));
            line.put(
                    "people",
                    cover.people().stream().map(DrillReadinessCommand::document).toList());
            lines.add(line);
        }
        return lines;
    }

    private static Map<String, Object> document(Readiness one) {
        boolean never = one.state() == Readiness.State.NEVER;
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("alias", one.person());
        line.put("state", one.state().code());
        line.put("percent", never ? Optional.empty() : Optional.of(one.percent()));
        line.put("last", one.lastOn());
        return line;
    }
}
