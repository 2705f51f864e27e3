package org.svod.cli.screen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.cli.words.Words;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.handover.Brief;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.PersonView;
import org.svod.protocols.run.view.PromiseView;

/**
 * The brief of a handover in words to be read aloud: conditions, actions, needs, in under a minute. The most pressing comes
 * first; what there is no breath for is counted, and long texts are cut.
 */
public final class BriefScreen {
    /** Read calmly, this many words take just under a minute. */
    public static final int MOST_WORDS = 130;

    private static final int NAMED = 5;
    private static final int LISTED = 4;
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private final IncidentTexts texts;
    private final Words words;

    /** The brief in the words of {@code texts}. */
    public BriefScreen(IncidentTexts texts) {
        this.texts = texts;
        this.words = texts.words();
    }

    /** What is read aloud, line by line. */
    public record Spoken(List<String> conditions, List<String> actions, List<String> needs) {
        /** Copies its lists. */
        public Spoken {
            conditions = List.copyOf(conditions);
            actions = List.copyOf(actions);
            needs = List.copyOf(needs);
        }

        /** How many words it has. */
        public int words() {
            return Stream.of(conditions, actions, needs)
                    .flatMap(List::stream)
                    .mapToInt(BriefScreen::count)
                    .sum();
        }
    }

    /** The brief in at most {@link #MOST_WORDS} words. */
    public Spoken of(Brief brief) {
        for (int listed = LISTED; listed > 0; listed--) {
            Spoken spoken = spoken(brief, new Breath(listed, listed * 6));
            if (spoken.words() <= MOST_WORDS) {
                return spoken;
            }
        }
        return spoken(brief, new Breath(1, 3));
    }

    /** How many of a kind are said one by one, and how many words of a free text. */
    private record Breath(int listed, int words) {}

    private Spoken spoken(Brief brief, Breath breath) {
        List<String> conditions = new ArrayList<>();
        conditions.add(people(brief, breath));
        conditions.addAll(clocks(brief.clocks(), breath));
        List<String> actions = new ArrayList<>();
        actions.add(next(brief.next(), breath));
        if (brief.overdue() > 0) {
            actions.add(words.say("handover.overdue", brief.overdue()));
        }
        List<String> needs = new ArrayList<>(promises(brief.promises(), breath));
        List<String> decisions = brief.decisions().stream()
                .filter(step ->
                        !(brief.next() instanceof Next.DoStep next && next.ref().equals(step.ref())))
                .map(step -> words.say("handover.decide", cut(texts.step(step.ref()), breath)))
                .toList();
        needs.addAll(listed(decisions, breath));
        brief.publicity()
                .map(view -> words.say(
                        "handover.publicity",
                        words.say("after.choice." + view.decided().choice().code()),
                        texts.at(view.decided().until())))
                .ifPresent(needs::add);
        needs.add(
                brief.fears().isBlank()
                        ? words.say("handover.no-fears")
                        : words.say("handover.fears", cut(brief.fears(), new Breath(1, breath.words() * 2))));
        return new Spoken(conditions, actions, needs);
    }

    private String people(Brief brief, Breath breath) {
        List<PersonView> held =
                brief.people().stream().filter(person -> !person.isSeenFree()).toList();
        if (brief.people().isEmpty()) {
            return words.say("handover.nobody");
        }
        if (!held.isEmpty() && held.size() <= Math.min(NAMED, breath.listed() + 1)) {
            String each = held.stream()
                    .map(person -> cut(texts.person(person), breath) + ": " + state(person.state()))
                    .collect(Collectors.joining("; "));
            return words.say("handover.people", brief.people().size(), held.size(), each);
        }
        String counted = brief.states().entrySet().stream()
                .filter(state -> state.getKey() != PersonState.SEEN_FREE)
                .sorted(Map.Entry.comparingByKey())
                .map(state -> words.say("handover.state", state(state.getKey()), state.getValue()))
                .collect(Collectors.joining(", "));
        return words.say("handover.people", brief.people().size(), held.size(), counted);
    }

    private String state(PersonState state) {
        return words.say("incident.state." + state.code());
    }

    // The same limit of many people that ends at the same time is said once.
    private List<String> clocks(List<ClockView> clocks, Breath breath) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        for (ClockView clock : clocks) {
            String when = texts.times().withRest(clock.expires().orElse(Instant.EPOCH));
            String title = cut(words.of(clock.title()), new Breath(1, Math.max(6, breath.words())));
            lines.merge(words.say("handover.clock", when, title), 1, Integer::sum);
        }
        List<String> said = lines.entrySet().stream()
                .map(line -> line.getValue() == 1
                        ? line.getKey()
                        : words.say("handover.clock-for", line.getKey(), line.getValue()))
                .toList();
        return listed(said, breath);
    }

    private String next(Next next, Breath breath) {
        if (next instanceof Next.KeepPromise promise) {
            return words.say("handover.next", promise(promise.promise(), breath));
        }
        if (next instanceof Next.DoStep step) {
            String title = cut(texts.step(step.ref()), new Breath(1, Math.max(8, breath.words())));
            String due = step.due().map(texts.times()::withRest).orElse("");
            return due.isEmpty() ? words.say("handover.next", title) : words.say("handover.next-by", title, due);
        }
        return words.say(next instanceof Next.Waiting ? "handover.waiting" : "handover.nothing-left");
    }

    private List<String> promises(List<PromiseView> promises, Breath breath) {
        if (promises.isEmpty()) {
            return List.of(words.say("handover.no-promises"));
        }
        return listed(
                promises.stream()
                        .map(promise -> words.say("handover.promised", promise(promise, breath)))
                        .toList(),
                breath);
    }

    private String promise(PromiseView promise, Breath breath) {
        String when = texts.times().withRest(promise.dueAt());
        String whom = cut(promise.to(), breath);
        return promise.what().isBlank()
                ? words.say("handover.promise-to", when, whom)
                : words.say("handover.promise", when, whom, cut(promise.what(), breath));
    }

    private List<String> listed(List<String> all, Breath breath) {
        if (all.size() <= breath.listed()) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, breath.listed()));
        some.add(words.say("handover.more", all.size() - breath.listed()));
        return some;
    }

    private static String cut(String text, Breath breath) {
        List<String> all = List.of(text.strip().split("\\s+"));
        return all.size() <= breath.words()
                ? String.join(" ", all)
                : String.join(" ", all.subList(0, breath.words())) + "…";
    }

    private static int count(String line) {
        return (int) WORD.matcher(line).results().count();
    }
}
