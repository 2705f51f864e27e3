package org.svod.cli.command.incident.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.cli.command.Session;
import org.svod.cli.command.incident.answer.IncidentAnswers;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.IncidentTexts;
import org.svod.cli.screen.RollScreen;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.view.PersonView;

/** The roll as an answer: how many are in which state, then the people, a page at a time where a page is what can be seen. */
final class RollAnswers {
    private final Session session;
    private final Words words;
    private final Incident incident;
    private String filter = "";

    RollAnswers(Session session, Incident incident) {
        this.session = session;
        this.words = session.words();
        this.incident = incident;
    }

    /** The people in one of {@code states}; page {@code number}, from 1. */
    Answer page(List<PersonState> states, int number) {
        if (number < 1) {
            throw new Problem(ExitCode.USAGE, "bad-value", "--page", "" + number, "help incident person");
        }
        filter = states.size() == 1 ? " --state " + states.get(0).code() : "";
        return answer(
                incident.people().stream()
                        .filter(person -> states.contains(person.state()))
                        .toList(),
                number);
    }

    /** The people whose name has a word that begins so, or who have that number. */
    Answer found(String typed) {
        String text =
                typed.equals("-") ? session.freeText("incident person find").optional("-", "find") : typed;
        if (text.isBlank()) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "find WORD", "help incident person");
        }
        List<PersonView> found =
                incident.people().stream().filter(person -> fits(person, text)).toList();
        Answer answer = answer(found, 1);
        return found.isEmpty() ? answer.with(ExitCode.NOT_FOUND) : answer;
    }

    private boolean fits(PersonView person, String text) {
        boolean numbered = text.equals("" + person.slot())
                || incident.merged().entrySet().stream()
                        .anyMatch(each -> each.getValue() == person.slot() && text.equals("" + each.getKey()));
        List<String> parts = List.of(plain(text).split("\\s+", -1));
        List<String> name = List.of(plain(person.name()).split("[\\s.,-]+", -1));
        return numbered || parts.stream().allMatch(part -> name.stream().anyMatch(word -> word.startsWith(part)));
    }

    // A name that was heard over the telephone: letters matter, capitals and the dots of ё do not.
    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private Answer answer(List<PersonView> people, int number) {
        IncidentTexts texts = IncidentAnswers.texts(incident, session);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("incident", incident.id());
        data.put("count", people.size());
        data.put("people", IncidentAnswers.people(people));
        data.put("merged", incident.merged());
        Screen head = Screen.of()
                .banner(texts.isDrill(), texts.banner())
                .text(
                        people.isEmpty()
                                ? words.say("people.none")
                                : words.say("people.count", people.size(), tally(people)))
                .end();
        return Answer.done("incident.person", data, shown(texts, head, people, number))
                .then("svod incident person find", "svod incident next");
    }

    private String tally(List<PersonView> people) {
        Map<PersonState, Integer> tally = new EnumMap<>(PersonState.class);
        people.forEach(person -> tally.merge(person.state(), 1, Integer::sum));
        return tally.entrySet().stream()
                .map(each -> words.say("incident.state." + each.getKey().code()) + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    // What is spoken or goes into a file is whole.
    private Screen shown(IncidentTexts texts, Screen head, List<PersonView> people, int number) {
        RollScreen roll = new RollScreen(texts);
        if (!session.environment().outputIsTerminal() || !session.writer().repaints()) {
            return Screen.of().all(head).all(roll.of(people)).end();
        }
        int columns = session.terminal().columns();
        int room = session.terminal().rows() - lines(head, columns) - 3;
        List<List<PersonView>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int used = 0;
        for (PersonView person : people) {
            int height = lines(roll.of(List.of(person)), columns);
            if (used + height > room && used > 0) {
                pages.add(new ArrayList<>());
                used = 0;
            }
            pages.get(pages.size() - 1).add(person);
            used += height;
        }
        int shown = Math.min(number, pages.size());
        Screen.Builder screen = Screen.of().all(head).all(roll.of(pages.get(shown - 1)));
        if (pages.size() > 1) {
            int next = shown < pages.size() ? shown + 1 : 1;
            screen.text(words.say(
                    "board.page",
                    shown,
                    pages.size(),
                    "svod incident person "
                            + IncidentTexts.shortId(incident.id().hex()) + filter + " --page " + next));
        }
        return screen.end();
    }

    private int lines(Screen screen, int columns) {
        return session.writer().lines(screen, columns).size();
    }
}
