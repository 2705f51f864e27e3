package org.svod.cli.command.duty;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.cli.command.Session;
import org.svod.cli.time.ShownTime;
import org.svod.cli.words.Words;
import org.svod.desk.duty.AskedSwap;
import org.svod.desk.duty.DutyEvent;
import org.svod.protocols.duty.DatedShift;
import org.svod.protocols.duty.Span;
import org.svod.protocols.duty.Swap;
import org.svod.protocols.duty.Watch;
import org.svod.protocols.duty.WeeklyShift;

/** Lines of the duty list in one language and as documents; times are those of this place. */
public final class DutyTexts {
    private final Words words;
    private final ShownTime times;
    private final ZoneId zone;

    /** Texts for this session, now. */
    public DutyTexts(Session session) {
        Clock clock = session.environment().clock();
        this.words = session.words();
        this.zone = clock.getZone();
        this.times = new ShownTime(clock.instant(), zone, words);
    }

    String at(Instant instant) {
        return times.at(instant);
    }

    String withRest(Instant instant) {
        return times.withRest(instant);
    }

    String names(List<String> who) {
        return who.isEmpty() ? words.say("duty.nobody") : String.join(", ", who);
    }

    String span(Span span) {
        return words.say("duty.span", at(span.from()), at(span.until()));
    }

    String watch(Watch watch) {
        return words.say("duty.line", span(watch.span()), names(watch.who()));
    }

    String shift(String id, DatedShift shift) {
        Span span = new Span(shift.from().instant(), shift.until().instant());
        return words.say("duty.shift", id, span(span), shift.who());
    }

    String shift(String id, WeeklyShift shift) {
        String hours = words.say("duty.span", shift.from(), shift.until());
        String last = shift.last().map(day -> words.say("duty.last", day)).orElse("");
        return words.say("duty.weekly", id, days(shift.days()), hours, shift.zone(), shift.who(), last);
    }

    /** {@code heron -> lynx, 08:00 – 20:00}. */
    String swap(Swap swap) {
        Span span = new Span(swap.from().instant(), swap.until().instant());
        String key = swap.out().isEmpty() ? "duty.swap-in" : swap.in().isEmpty() ? "duty.swap-out" : "duty.swap-both";
        return words.say(key, swap.out().orElse(""), swap.in().orElse(""), span(span));
    }

    /** Days of the week, short. */
    public String days(Set<DayOfWeek> days) {
        return days.stream()
                .sorted()
                .map(day -> words.say("duty.day-" + day.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** One line of the history of duty or of check-ins. */
    public String event(DutyEvent event) {
        Object[] about = new Object[Math.max(5, event.about().size())];
        Arrays.fill(about, "");
        for (int i = 0; i < event.about().size(); i++) {
            about[i] = times.typed(event.about().get(i));
        }
        String said = event.what() == DutyEvent.What.SUCCESSORS_SET
                ? words.say("duty.event.successors-set", names(event.about()))
                : words.say("duty.event." + event.what().code(), about);
        String word = event.word().equals(event.by()) ? event.by() : words.say("duty.word", event.by(), event.word());
        return words.say("duty.event", at(event.at()), said, word);
    }

    String document(Instant at) {
        return ShownTime.document(at, zone);
    }

    Map<String, Object> document(Watch watch) {
        Map<String, Object> data = document(watch.span());
        data.put("who", watch.who());
        return data;
    }

    Map<String, Object> document(Span span) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", document(span.from()));
        data.put("until", document(span.until()));
        return data;
    }

    Map<String, Object> document(String id, DatedShift shift) {
        Map<String, Object> data =
                document(new Span(shift.from().instant(), shift.until().instant()));
        data.put("id", id);
        data.put("who", shift.who());
        data.put("days", List.of());
        return data;
    }

    Map<String, Object> document(String id, WeeklyShift shift) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", shift.from().toString());
        data.put("until", shift.until().toString());
        data.put("id", id);
        data.put("who", shift.who());
        data.put("days", shift.days().stream().sorted().map(DayOfWeek::getValue).toList());
        return data;
    }

    Map<String, Object> document(String id, Swap swap, boolean agreed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", id);
        data.put("out", swap.out());
        data.put("in", swap.in());
        data.putAll(document(new Span(swap.from().instant(), swap.until().instant())));
        data.put("agreed", agreed);
        return data;
    }

    Map<String, Object> document(AskedSwap swap) {
        Map<String, Object> data = document(swap.id(), swap.swap(), swap.isAgreed());
        data.put("askedBy", swap.askedBy());
        return data;
    }

    /** An entry of the history for scripts. */
    public Map<String, Object> document(DutyEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("at", document(event.at()));
        data.put("what", event.what().code());
        data.put("about", event.about());
        data.put("by", event.by());
        data.put("word", event.word());
        return data;
    }

    static Optional<Map<String, Object>> document(Optional<Watch> watch, DutyTexts texts) {
        return watch.map(texts::document);
    }
}
