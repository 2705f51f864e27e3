package org.svod.desk.duty;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.duty.DatedShift;
import org.svod.protocols.duty.Outlook;
import org.svod.protocols.duty.Rota;
import org.svod.protocols.duty.Span;
import org.svod.protocols.duty.WeeklyShift;

/**
 * The whole duty list.
 *
 * @param dated shifts on one day by id, the earliest first
 * @param weekly the weekly pattern by id
 * @param swaps every swap that was asked for, the oldest first
 * @param successors who takes over when whoever is on cannot be reached, in order
 */
public record DutyList(
        Map<String, DatedShift> dated,
        Map<String, WeeklyShift> weekly,
        List<AskedSwap> swaps,
        List<String> successors) {
    /** Copies its maps and lists, in their order. */
    public DutyList {
        dated = new LinkedHashMap<>(dated);
        weekly = new LinkedHashMap<>(weekly);
        swaps = List.copyOf(swaps);
        successors = List.copyOf(successors);
    }

    /** Whether nobody was ever put on it. */
    public boolean isEmpty() {
        return dated.isEmpty() && weekly.isEmpty();
    }

    /** Who is on when. */
    public Rota rota() {
        return new Rota(
                List.copyOf(dated.values()),
                List.copyOf(weekly.values()),
                swaps.stream()
                        .filter(AskedSwap::isAgreed)
                        .sorted(Comparator.comparing((AskedSwap each) ->
                                        each.answer().orElseThrow().at())
                                .thenComparing(AskedSwap::id))
                        .map(AskedSwap::swap)
                        .toList());
    }

    /** How it looks at {@code now}. */
    public Outlook outlook(Instant now) {
        return Outlook.of(rota(), now);
    }

    /** Swaps that await the other side and are not over yet. */
    public List<AskedSwap> asked(Instant now) {
        return swaps.stream()
                .filter(AskedSwap::isOpen)
                .filter(each -> each.swap().until().instant().isAfter(now))
                .toList();
    }

    /** Whether {@code who} is on at some moment of {@code span}. */
    public boolean isOn(String who, Span span) {
        return span.from().isBefore(span.until())
                && rota().watches(span).stream().anyMatch(watch -> watch.who().contains(who));
    }

    /** The shift that {@code who} has now or next, as far as is looked. */
    public Optional<Span> nextShift(String who, Instant now) {
        return rota().shift(who, new Span(now, now.plus(Outlook.SIGHT)));
    }
}
