package org.svod.desk.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.ready.Practice;
import org.svod.protocols.drill.report.Mark;
import org.svod.protocols.drill.report.StepChange.Came;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

/**
 * What is kept of a drill for good: it outlives the journal, whose names are purged. It holds aliases and numbers.
 *
 * @param incident the incident it was played in; empty if somebody practised elsewhere and read the result out
 * @param drill which drill
 * @param version its version
 * @param protocol which protocol it practises
 * @param protocolVersion the version that was walked
 * @param on the day
 * @param minutes how long it took
 * @param percent the score; absent if nothing could be reached
 * @param brokenOff whether it was broken off
 * @param recurrenceDays after how many days the drill should be done again
 * @param played who played what and how well
 * @param came what came of everything expected
 */
public record DrillResult(
        String incident,
        DrillId drill,
        ProtocolVersion version,
        ProtocolId protocol,
        ProtocolVersion protocolVersion,
        LocalDate on,
        int minutes,
        OptionalInt percent,
        boolean brokenOff,
        OptionalInt recurrenceDays,
        List<Played> played,
        Map<String, Came> came) {
    /** Copies its collections. */
    public DrillResult {
        played = List.copyOf(played);
        came = Collections.unmodifiableMap(new LinkedHashMap<>(came));
    }

    /**
     * Somebody who played, and how well.
     *
     * @param alias who
     * @param role in which role
     * @param percent the score in it; absent if nothing was asked of it
     */
    public record Played(String alias, Role role, OptionalInt percent) {}

    /** Whether somebody read it out, so that it was not played here. */
    public boolean isReadOut() {
        return incident.isEmpty();
    }

    /** The day it should be done again. */
    public Optional<LocalDate> again() {
        return recurrenceDays.isPresent() ? Optional.of(on.plusDays(recurrenceDays.getAsInt())) : Optional.empty();
    }

    /** What it says of people's readiness. A run that was broken off says nothing: it may have stopped before the hard part. */
    Stream<Practice> practices() {
        return brokenOff
                ? Stream.empty()
                : played.stream()
                        .filter(one -> one.percent().isPresent())
                        .map(one -> new Practice(
                                one.alias(),
                                one.role(),
                                protocol,
                                protocolVersion.major(),
                                on,
                                one.percent().getAsInt()));
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(
                incident,
                drill.value(),
                version.toString(),
                protocol.value(),
                protocolVersion.toString(),
                on.toString(),
                "" + minutes,
                text(percent),
                brokenOff ? "broken-off" : "",
                text(recurrenceDays),
                "" + played.size()));
        played.forEach(one -> texts.addAll(List.of(one.alias(), one.role().code(), text(one.percent()))));
        came.forEach((key, one) -> texts.addAll(List.of(
                key,
                one.mark().code(),
                one.delayMinutes().isPresent() ? "" + one.delayMinutes().getAsLong() : "")));
        return texts;
    }

    /**
     * The result of these texts.
     *
     * @throws RuntimeException if they are none
     */
    static DrillResult of(List<String> texts) {
        Iterator<String> in = texts.iterator();
        String incident = in.next();
        DrillId drill = new DrillId(in.next());
        ProtocolVersion version = ProtocolVersion.parse(in.next()).orElseThrow();
        ProtocolId protocol = new ProtocolId(in.next());
        ProtocolVersion protocolVersion = ProtocolVersion.parse(in.next()).orElseThrow();
        LocalDate on = LocalDate.parse(in.next());
        int minutes = Integer.parseInt(in.next());
        OptionalInt percent = number(in.next());
        boolean brokenOff = in.next().equals("broken-off");
        OptionalInt recurrence = number(in.next());
        List<Played> played = new ArrayList<>();
        for (int left = Integer.parseInt(in.next()); left > 0; left--) {
            played.add(new Played(in.next(), Role.ofCode(in.next()).orElseThrow(), number(in.next())));
        }
        Map<String, Came> came = new LinkedHashMap<>();
        while (in.hasNext()) {
            String key = in.next();
            Mark mark = Mark.ofCode(in.next()).orElseThrow();
            String delay = in.next();
            came.put(
                    key,
                    new Came(mark, delay.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(delay))));
        }
        return new DrillResult(
                incident,
                drill,
                version,
                protocol,
                protocolVersion,
                on,
                minutes,
                percent,
                brokenOff,
                recurrence,
                played,
                came);
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "";
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
