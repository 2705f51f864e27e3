package org.svod.cli.command.drill;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.drill.DrillPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is due when; {@code DRILL --on DAY|none} sets the day of one. */
@Command
public final class DrillScheduleCommand implements SvodCommand {
    private static final String NONE = "none";

    @Parameters(paramLabel = "DRILL", arity = "0..1")
    @Nullable String typed;

    @Option(names = "--on", paramLabel = "DAY")
    @Nullable String on;

    @Override
    public Answer run(Session session) {
        session.vault();
        LocalDate today = LocalDate.now(session.environment().clock());
        List<DrillPlan> all = session.inVault(() -> session.readiness().schedule());
        Optional<DrillPlan> one = Optional.ofNullable(typed).map(name -> named(all, name));
        if (on != null) {
            DrillPlan plan = one.orElseThrow(
                    () -> new Problem(ExitCode.USAGE, "missing-argument", "DRILL", "help drill schedule"));
            Optional<LocalDate> day = day(on, today);
            session.inVault(() -> {
                session.readiness().setDay(plan.drill(), day);
                return plan;
            });
            return shown(
                    session, named(session.inVault(() -> session.readiness().schedule()), typed), today);
        }
        return one.map(plan -> shown(session, plan, today)).orElseGet(() -> shown(session, all, today));
    }

    private static DrillPlan named(List<DrillPlan> all, @Nullable String typed) {
        List<DrillPlan> near = all.stream()
                .filter(plan -> typed != null && plan.drill().value().startsWith(typed))
                .toList();
        return near.stream()
                .filter(plan -> plan.drill().value().equals(typed))
                .findFirst()
                .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty())
                .orElseThrow(() -> new Problem(ExitCode.NOT_FOUND, "drill-not-found", "" + typed));
    }

    private static Optional<LocalDate> day(String typed, LocalDate today) {
        if (typed.equals(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed))
                    .filter(day -> !day.isBefore(today))
                    .or(() -> {
                        throw new Problem(ExitCode.USAGE, "drill-day", typed);
                    });
        } catch (DateTimeParseException notDay) {
            throw new Problem(notDay, ExitCode.USAGE, "drill-day", typed);
        }
    }

    private static Answer shown(Session session, List<DrillPlan> plans, LocalDate today) {
        Screen.Builder screen = Screen.of();
        plans.forEach(plan -> line(screen, session.words(), plan, today));
        screen.gap().text(session.words().say("drill.schedule-more"));
        return Answer.done("drill.schedule", Map.of("drills", document(plans, today)), screen.end());
    }

    private static Answer shown(Session session, DrillPlan plan, LocalDate today) {
        Words words = session.words();
        Screen.Builder screen = Screen.of();
        line(screen, words, plan, today);
        for (DrillPlan.PersonDue person : plan.people()) {
            boolean late = person.due().filter(today::isAfter).isPresent();
            screen.item(
                    late ? Mark.OVERDUE : Mark.NONE,
                    words.say("drill.schedule-person", person.alias(), person.last())
                            + again(words, person.due(), late));
        }
        return Answer.done("drill.schedule", Map.of("drills", document(List.of(plan), today)), screen.end());
    }

    private static void line(Screen.Builder screen, Words words, DrillPlan plan, LocalDate today) {
        boolean late = plan.isOverdue(today);
        String title = plan.title().map(words::of).orElse("");
        String last = plan.last()
                .map(day -> words.say("drill.list-last", day))
                .orElseGet(() -> words.say("drill.list-never"));
        screen.item(
                late ? Mark.OVERDUE : Mark.NONE,
                words.say("drill.list-line", plan.drill(), title) + " " + last + again(words, plan.due(), late));
    }

    private static String again(Words words, Optional<LocalDate> due, boolean late) {
        return due.map(day -> " " + words.say(late ? "drill.list-overdue" : "drill.list-due", day))
                .orElse("");
    }

    private static List<Map<String, Object>> document(List<DrillPlan> plans, LocalDate today) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (DrillPlan plan : plans) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", plan.drill());
            line.put("last", plan.last());
            line.put("due", plan.due());
            line.put("daySet", plan.daySet());
            line.put("overdue", plan.isOverdue(today));
            List<Map<String, Object>> people = new ArrayList<>();
            for (DrillPlan.PersonDue person : plan.people()) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("alias", person.alias());
                one.put("last", person.last());
                one.put("due", person.due());
                people.add(one);
            }
            line.put("people", people);
            lines.add(line);
        }
        return lines;
    }
}
