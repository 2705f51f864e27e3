package org.svod.protocols.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.svod.protocols.ProtocolDigest;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.term.ProtocolId;

/** The words of the golden table: what was entered, and what is next. Times are minutes after the report. */
final class TableWords {
    private TableWords() {}

    /** Does {@code "5 done roll"}: at minute 5 the step roll was done. */
    static void enter(Walk walk, String sentence) {
        List<String> words = List.of(sentence.strip().split("\\s+", -1));
        walk.at(Long.parseLong(words.get(0)));
        String object = words.size() > 2 ? words.get(2) : "";
        String more = words.size() > 3 ? words.get(3) : "";
        switch (words.get(1)) {
            case "person" -> walk.person("");
            case "done" -> walk.done(object);
            case "skip" -> walk.act(new IncidentAction.SkipStep(Walk.ref(object), "why"));
            case "refused" -> walk.act(new IncidentAction.RefuseStep(Walk.ref(object), "badge 12", ""));
            case "later" -> walk.act(new IncidentAction.PostponeStep(Walk.ref(object), minute(more), ""));
            case "no-answer" -> walk.tried(object, ContactOutcome.NO_ANSWER);
            case "reached" -> walk.tried(object, ContactOutcome.REACHED);
            case "choose" -> walk.choose(object, more);
            case "promise" ->
                walk.act(new IncidentAction.MakePromise(
                        "mother", "call", minute(object).orElseThrow()));
            case "kept" -> walk.act(new IncidentAction.KeepPromise(Integer.parseInt(object), ""));
            case "free" -> walk.see(Integer.parseInt(object), PersonState.SEEN_FREE);
            case "held" -> walk.see(Integer.parseInt(object), PersonState.HELD);
            case "moment" -> moment(walk, object, more);
            case "close" -> walk.act(new IncidentAction.Close(object, 30, ""));
            case "pin" ->
                walk.act(IncidentAction.PinProtocol.of(TestProtocols.ALL.stream()
                        .filter(protocol -> protocol.id().value().equals(object))
                        .findFirst()
                        .orElseThrow()));
            case "pin-unknown" ->
                walk.smuggle(new IncidentEvent.ProtocolPinned(
                        1, new ProtocolId("gone"), new ProtocolVersion(1, 0), new ProtocolDigest("00".repeat(32))));
            default -> throw new IllegalArgumentException(sentence);
        }
    }

    private static void moment(Walk walk, String name, String slot) {
        Slots slots = slot.isEmpty() ? Slots.EVERYBODY : Slots.of(Integer.parseInt(slot));
        walk.act(new IncidentAction.ObserveMoment(
                new Moment(name), slots, new Observation(walk.now, "mother", Walk.ZONE)));
    }

    private static Optional<Instant> minute(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(Walk.minute(Long.parseLong(number)));
    }

    /** What is next, in one line. */
    static String say(Next next) {
        if (next instanceof Next.KeepPromise promise) {
            return "promise " + promise.promise().number()
                    + time(Optional.of(promise.promise().dueAt()));
        }
        if (next instanceof Next.DoStep step) {
            return switch (step.why()) {
                        case ASKS_AGAIN -> "again ";
                        case OVERDUE -> "overdue ";
                        case DUE_SOON -> "soon ";
                        case READY -> "ready ";
                    }
                    + step.ref()
                    + time(step.due());
        }
        if (next instanceof Next.Waiting waiting) {
            return waiting.awaited().stream()
                    .map(one -> (one.kind().code() + " " + one.ref()).strip() + time(one.at()))
                    .collect(Collectors.joining(", ", "wait: ", ""));
        }
        return "nothing left";
    }

    private static String time(Optional<Instant> at) {
        return at.map(when -> " @" + Duration.between(Walk.START, when).toMinutes())
                .orElse("");
    }
}
