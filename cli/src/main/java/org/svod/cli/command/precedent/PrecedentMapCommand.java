package org.svod.cli.command.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillBook;
import org.svod.desk.drill.DrillResult;
import org.svod.desk.precedent.Coverage;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.ProtocolId;
import picocli.CommandLine.Command;

/** What is covered: each kind of pressure, the protocols for it, and when each was last practised. */
@Command
public final class PrecedentMapCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        session.vault();
        List<Protocol> protocols =
                session.protocols().all().stream().map(ProtocolSource::protocol).toList();
        List<OwnPrecedent> own = session.inVault(() -> session.precedents().all(false));
        List<Coverage> lines = Coverage.of(protocols, own, lastDrills(session));
        Words words = session.words();
        long gaps = lines.stream().filter(line -> line.protocols().isEmpty()).count();
        long never = lines.stream()
                .flatMap(line -> line.protocols().stream())
                .filter(covered -> covered.lastDrill().isEmpty())
                .count();
        Screen.Builder screen =
                Screen.of().text(words.say("precedent.map")).text(words.say("precedent.map-gaps", gaps, never));
        List<Map<String, Object>> data = new ArrayList<>();
        for (Coverage line : lines) {
            screen.gap().text(head(line, words));
            if (line.protocols().isEmpty()) {
                screen.item(Mark.NO, words.say("precedent.no-protocol"));
            }
            line.protocols().forEach(covered -> screen.item(mark(covered), drilled(covered, words)));
            data.add(document(line));
        }
        return Answer.done("precedent.map", Map.of("threats", data), screen.end())
                .then("svod drill list", "svod precedent add");
    }

    /** The day each protocol was last played to its end by the group. */
    private static Map<ProtocolId, LocalDate> lastDrills(Session session) {
        Map<ProtocolId, LocalDate> last = new LinkedHashMap<>();
        List<DrillResult> results =
                session.inVault(() -> new DrillBook(session.vault().store()).results());
        for (DrillResult result : results) {
            if (!result.brokenOff() && !result.isReadOut()) {
                last.merge(result.protocol(), result.on(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return last;
    }

    private static String head(Coverage line, Words words) {
        String threat = PrecedentLines.threat(line.threat(), words);
        return line.precedents() == 0 ? threat : threat + " · " + words.count("precedent.count", line.precedents());
    }

    private static Mark mark(Coverage.Covered covered) {
        return covered.lastDrill().isPresent() ? Mark.OK : Mark.SOON;
    }

    private static String drilled(Coverage.Covered covered, Words words) {
        String title = words.of(covered.title());
        return covered.lastDrill()
                .map(day -> words.say("precedent.drilled", title, day))
                .orElseGet(() -> words.say("precedent.never-drilled", title));
    }

    private static Map<String, Object> document(Coverage line) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("threat", line.threat());
        data.put("precedents", line.precedents());
        List<Map<String, Object>> protocols = new ArrayList<>();
        for (Coverage.Covered covered : line.protocols()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", covered.id());
            one.put("lastDrill", covered.lastDrill());
            protocols.add(one);
        }
        data.put("protocols", protocols);
        return data;
    }
}
