package org.svod.cli.command.drill;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillBook;
import org.svod.desk.drill.DrillShelf;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.file.DrillSource;
import picocli.CommandLine.Command;

/** Every drill, with what it practises, and in a vault when it was done last and is due again. */
@Command
public final class DrillListCommand implements SvodCommand {
    @Override
    public Answer run(Session session) {
        Words words = session.words();
        LocalDate today = LocalDate.now(session.environment().clock());
        Map<DrillId, LocalDate> last = new LinkedHashMap<>();
        Map<DrillId, LocalDate> due = new LinkedHashMap<>();
        if (Files.exists(session.places().vault().resolve("keys"))) {
            DrillBook book = new DrillBook(session.vault().store());
            session.inVault(book::results).stream()
                    .filter(result -> !result.isReadOut())
                    .forEach(result -> last.put(result.drill(), result.on()));
            due.putAll(session.inVault(book::due));
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        Screen.Builder screen = Screen.of();
        for (DrillSource source : new DrillShelf().all()) {
            Drill drill = source.drill();
            Optional<LocalDate> day = Optional.ofNullable(due.get(drill.id()));
            boolean overdue = day.filter(today::isAfter).isPresent();
            screen.item(
                    overdue ? Mark.OVERDUE : Mark.NONE,
                    words.say("drill.list-line", drill.id(), words.of(drill.title())) + " "
                            + standing(words, Optional.ofNullable(last.get(drill.id())), day, overdue));
            lines.add(document(words, drill, Optional.ofNullable(last.get(drill.id())), day, overdue));
        }
        return Answer.done("drill.list", Map.of("drills", lines), screen.end()).then("svod drill start DRILL");
    }

    private static String standing(Words words, Optional<LocalDate> last, Optional<LocalDate> due, boolean overdue) {
        String done = last.map(day -> words.say("drill.list-last", day)).orElseGet(() -> words.say("drill.list-never"));
        String again = due.map(day -> " " + words.say(overdue ? "drill.list-overdue" : "drill.list-due", day))
                .orElse("");
        return done + again;
    }

    private static Map<String, Object> document(
            Words words, Drill drill, Optional<LocalDate> last, Optional<LocalDate> due, boolean overdue) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", drill.id());
        data.put("version", drill.version());
        data.put("protocol", drill.protocol());
        data.put("title", words.of(drill.title()));
        data.put("summary", words.of(drill.summary()));
        data.put("durationMinutes", drill.durationMinutes());
        data.put("roles", drill.roles().stream().map(need -> need.role().code()).toList());
        data.put("last", last);
        data.put("due", due);
        data.put("overdue", overdue);
        return data;
    }
}
