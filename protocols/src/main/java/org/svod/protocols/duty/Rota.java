package org.svod.protocols.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who is on when. Dated shifts come before the weekly pattern; agreed swaps change what both give, one after another, so that
 * who took a shift can give it on.
 *
 * @param dated shifts on one day each
 * @param weekly the pattern under them
 * @param swaps those that were agreed, in the order in which they were
 */
public record Rota(List<DatedShift> dated, List<WeeklyShift> weekly, List<Swap> swaps) {
    /** A rota on which nobody stands. */
    public static final Rota EMPTY = new Rota(List.of(), List.of(), List.of());

    /** Copies its lists. */
    public Rota {
        dated = List.copyOf(dated);
        weekly = List.copyOf(weekly);
        swaps = List.copyOf(swaps);
    }

    /** Whether nobody was ever put on it. */
    public boolean isEmpty() {
        return dated.isEmpty() && weekly.isEmpty();
    }

    /** The whole of {@code window} from end to end: each stretch as long as the same people are on. */
    public List<Watch> watches(Span window) {
        List<Held> first = dated.stream()
                .filter(shift -> shift.span().meets(window))
                .map(shift -> new Held(shift.who(), shift.span()))
                .toList();
        List<Held> under = new ArrayList<>();
        for (WeeklyShift shift : weekly) {
            shift.spans(window).forEach(span -> under.add(new Held(shift.who(), span)));
        }
        List<Swap> changes =
                swaps.stream().filter(swap -> swap.span().meets(window)).toList();
        TreeSet<Instant> cuts = new TreeSet<>(List.of(window.from(), window.until()));
        first.forEach(each -> cut(cuts, window, each.span()));
        under.forEach(each -> cut(cuts, window, each.span()));
        changes.forEach(each -> cut(cuts, window, each.span()));
        List<Watch> watches = new ArrayList<>();
        Instant from = window.from();
        for (Instant until : cuts.tailSet(window.from(), false)) {
            add(watches, new Watch(new Span(from, until), on(from, first, under, changes)));
            from = until;
        }
        return List.copyOf(watches);
    }

    /**
     * The shift that {@code who} has now or next within {@code window}: to the end of that one shift, also where the next one is
     * theirs too.
     */
    public Optional<Span> shift(String who, Span window) {
        Optional<Span> on = watches(window).stream()
                .filter(watch -> watch.who().contains(who))
                .map(Watch::span)
                .findFirst();
        return on.map(span -> new Span(
                span.from(),
                ends(who, span)
                        .filter(end -> end.isAfter(span.from()))
                        .min(Instant::compareTo)
                        .filter(span::holds)
                        .orElse(span.until())));
    }

    private Stream<Instant> ends(String who, Span window) {
        return Stream.of(
                        dated.stream().filter(shift -> shift.who().equals(who)).map(DatedShift::span),
                        weekly.stream()
                                .filter(shift -> shift.who().equals(who))
                                .flatMap(shift -> shift.spans(window).stream()),
                        swaps.stream()
                                .filter(swap -> swap.in().filter(who::equals).isPresent())
                                .map(Swap::span))
                .flatMap(each -> each)
                .map(Span::until);
    }

    private record Held(String who, Span span) {}

    private static void cut(TreeSet<Instant> cuts, Span window, Span span) {
        for (Instant end : List.of(span.from(), span.until())) {
            if (window.holds(end)) {
                cuts.add(end);
            }
        }
    }

    private static void add(List<Watch> watches, Watch next) {
        int last = watches.size() - 1;
        if (last >= 0 && watches.get(last).who().equals(next.who())) {
            Span before = watches.get(last).span();
            watches.set(last, new Watch(new Span(before.from(), next.span().until()), next.who()));
        } else {
            watches.add(next);
        }
    }

    private static List<String> on(Instant at, List<Held> first, List<Held> under, List<Swap> changes) {
        List<String> on = at(at, first);
        if (on.isEmpty()) {
            on = at(at, under);
        }
        for (Swap change : changes) {
            if (change.span().holds(at)) {
                on = change.over(on);
            }
        }
        return on;
    }

    private static List<String> at(Instant at, List<Held> held) {
        return held.stream()
                .filter(each -> each.span().holds(at))
                .map(Held::who)
                .distinct()
                .toList();
    }
}
