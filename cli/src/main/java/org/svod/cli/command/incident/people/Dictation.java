package org.svod.cli.command.incident.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.Target;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.Acted;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.PersonState;

/**
 * Many people onto the roll: a list from standard input, one name a line, all of it or nothing; or at a terminal name after name
 * as they are dictated over the telephone, each on disk before the next is asked.
 */
final class Dictation {
    private static final String END = "0";
    private static final int MOST = 999;

    private final Session session;
    private final Target target;

    Dictation(Session session, Target target) {
        this.session = session;
        this.target = target;
    }

    Answer add(List<String> after) {
        if (after.equals(List.of("-"))) {
            return list();
        }
        if (!after.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "text-inline", "svod incident person add -");
        }
        if (!session.terminal().present()) {
            throw session.needsPerson("svod incident person add -");
        }
        return dictated();
    }

    private Answer list() {
        String text = session.freeText("incident person add").optional("-", "-");
        List<String> names =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (names.size() > MOST) {
            throw new Problem(ExitCode.USAGE, "bad-value", "-", "" + names.size(), "help incident person");
        }
        List<IncidentAction> actions = new ArrayList<>();
        names.forEach(name -> actions.add(new IncidentAction.AddPerson(name, "")));
        return receipt(target.act(actions));
    }

    private Answer dictated() {
        Questions questions = session.questions();
        questions.say("people.dictate");
        Optional<Acted> last = Optional.empty();
        int next = next(target);
        while (true) {
            String name = questions.text("people.name-of", next);
            if (name.equals(END)) {
                return last.map(this::receipt).orElseGet(() -> new RollAnswers(session, target.incident())
                        .page(List.of(PersonState.values()), 1));
            }
            Acted acted = target.act(new IncidentAction.AddPerson(name, ""));
            next = number(acted) + 1;
            last = Optional.of(acted);
        }
    }

    private static int next(Target target) {
        return target.incident().entries().stream()
                        .filter(entry -> entry.event() instanceof IncidentEvent.PersonAdded)
                        .mapToInt(entry -> ((IncidentEvent.PersonAdded) entry.event()).slot())
                        .max()
                        .orElse(0)
                + 1;
    }

    private static int number(Acted acted) {
        return ((IncidentEvent.PersonAdded) acted.written().get(0).event()).slot();
    }

    private Answer receipt(Acted acted) {
        return IncidentAnswers.receipt("incident.person", acted, session);
    }
}
