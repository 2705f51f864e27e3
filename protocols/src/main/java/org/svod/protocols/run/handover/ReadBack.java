package org.svod.protocols.run.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.view.HandoverView;

/**
 * One question about an incident as it stands, and its answer. What is asked is a pure function of incident, time and zone, so
 * that both sides can work out the same three questions.
 *
 * @param question what is asked
 * @param expected the answer: digits, a time of day as four of them
 */
public record ReadBack(Question question, String expected) {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:. ]?([0-5]\\d)");
    private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,4})");

    /** The three questions: what is most dangerous to get wrong first, and what is always known where that is missing. */
    public static List<ReadBack> of(Incident incident, Instant now, ZoneId zone) {
        Brief brief = Brief.of(incident, now, "");
        List<ReadBack> all = new ArrayList<>();
        brief.clocks().stream()
                .flatMap(clock -> clock.expires().stream())
                .findFirst()
                .ifPresent(at -> all.add(time(Question.CLOCK, at, zone)));
        all.add(number(Question.NOT_FREE, brief.notFree()));
        brief.promises().stream()
                .findFirst()
                .ifPresent(promise -> all.add(time(Question.PROMISE, promise.dueAt(), zone)));
        all.add(number(Question.PEOPLE, brief.people().size()));
        all.add(number(Question.PROMISES, brief.promises().size()));
        all.add(number(Question.DECISIONS, brief.decisions().size()));
        return List.copyOf(all.subList(0, HandoverView.QUESTIONS));
    }

    /** What was typed in the form of the answer; empty if it is no answer to this question at all. */
    public Optional<String> read(String typed) {
        String text = typed.strip();
        Matcher time = TIME.matcher(text);
        if (question.isTime()) {
            return time.matches()
                    ? Optional.of(String.format(Locale.ROOT, "%02d", Integer.parseInt(time.group(1))) + time.group(2))
                    : Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    private static ReadBack number(Question question, int number) {
        return new ReadBack(question, Integer.toString(number));
    }

    private static ReadBack time(Question question, Instant at, ZoneId zone) {
        return new ReadBack(question, DIGITS.format(at.atZone(zone)));
    }
}
