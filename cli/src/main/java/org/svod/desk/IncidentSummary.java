package org.svod.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.desk.standing.Standing;
import org.svod.desk.standing.SummaryTexts;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.IncidentEvent.Opened;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.view.ClockView;
import org.svod.protocols.run.view.Ending;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.term.LocalizedText;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.store.record.Fields;

/**
 * One incident in a list. Derived from the journal and written with every entry, so that lists never read a journal; times are
 * kept as times, so that what is overdue can be told at any later moment.
 *
 * @param id the incident
 * @param mode real or drill
 * @param state open, closed or a false alarm
 * @param title what the first protocol is called, if one is walked
 * @param place where, as it was said
 * @param openedAt when it was reported
 * @param people how many are on the roll
 * @param notFree how many of them nobody has seen free
 * @param nearestClock when the nearest running limit ends, as of the last entry
 * @param nearestPromise when the nearest open promise is due
 * @param entries how many entries the journal has
 * @param namesUntil until when names are kept, once it was closed
 * @param purgedAt when its names and journal were removed; this line is all that is left then
 * @param standing what a board shows of it; nothing once its names are purged
 */
public record IncidentSummary(
        IncidentId id,
        Mode mode,
        IncidentState state,
        Optional<LocalizedText> title,
        String place,
        Instant openedAt,
        int people,
        int notFree,
        Optional<Instant> nearestClock,
        Optional<Instant> nearestPromise,
        int entries,
        Optional<Instant> namesUntil,
        Optional<Instant> purgedAt,
        Standing standing) {
    private static final String LABEL = "svod/incident-summary/3";

    /** What is left of a purged incident stays in this form for ever: it stands in journals. */
    private static final String REST_LABEL = "svod/incident-summary/2";

    /** The summary of an incident right after an entry at {@code now}. */
    static IncidentSummary of(Incident incident, Instant now) {
        Optional<Opened> opening = incident.opening();
        List<ClockView> clocks = incident.clocks(now);
        return new IncidentSummary(
                incident.id(),
                incident.mode(),
                incident.state(),
                incident.runs().stream()
                        .flatMap(run -> run.protocol().stream())
                        .findFirst()
                        .map(protocol -> protocol.title()),
                opening.map(Opened::place).orElse(""),
                opening.map(Opened::reportedAt).orElse(now),
                incident.people().size(),
                (int) incident.people().stream()
                        .filter(person -> !person.isSeenFree())
                        .count(),
                clocks.stream()
                        .filter(clock -> clock.state().isRunning())
                        .flatMap(clock -> clock.expires().stream())
                        .min(Comparator.naturalOrder()),
                incident.promises().stream()
                        .filter(PromiseView::isOpen)
                        .map(PromiseView::dueAt)
                        .min(Comparator.naturalOrder()),
                incident.entries().size(),
                incident.ending().map(Ending::retentionUntil),
                Optional.empty(),
                Standing.of(incident, clocks));
    }

    /** What is left of it once its names are purged at {@code now}: that it was, when, and how many; not who and not where. */
    IncidentSummary purged(Instant now) {
        return new IncidentSummary(
                id,
                mode,
                state,
                title,
                "",
                openedAt,
                people,
                notFree,
                Optional.empty(),
                Optional.empty(),
                entries,
                namesUntil,
                Optional.of(now),
                Standing.NONE);
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return state == IncidentState.OPEN;
    }

    /** Whether it goes on and is no drill. */
    public boolean isOpenAndReal() {
        return isOpen() && mode == Mode.REAL;
    }

    /** Whether the time for which names are kept is over at {@code now}, and they are still there. */
    public boolean areNamesDue(Instant now) {
        return !isOpen()
                && purgedAt.isEmpty()
                && namesUntil.filter(until -> !now.isBefore(until)).isPresent();
    }

    /** Whether a promise is overdue at {@code now}. */
    public boolean isOverdue(Instant now) {
        return isOpen() && nearestPromise.filter(due -> !now.isBefore(due)).isPresent();
    }

    // Open ones first, then by time of opening.
    String sortKey() {
        return (isOpen() ? "0" : "1") + openedAt;
    }

    byte[] encode() {
        Fields fields = Fields.labelled(purgedAt.isPresent() ? REST_LABEL : LABEL)
                .text(mode.name())
                .text(state.name())
                .text(title.map(LocalizedText::ru).orElse(""))
                .text(title.map(LocalizedText::en).orElse(""))
                .text(place)
                .text(openedAt.toString())
                .text("" + people)
                .text("" + notFree)
                .text(nearestClock.map(Instant::toString).orElse(""))
                .text(nearestPromise.map(Instant::toString).orElse(""))
                .text("" + entries)
                .text(namesUntil.map(Instant::toString).orElse(""))
                .text(purgedAt.map(Instant::toString).orElse(""))
                .text(id.hex());
        if (purgedAt.isEmpty()) {
            standing.writeTo(fields);
        }
        return fields.encoded();
    }

    static IncidentSummary decode(byte[] encoded) throws StoreDamagedException {
        try {
            return read(new SummaryTexts(encoded));
        } catch (RuntimeException e) {
            throw new StoreDamagedException("an incident's summary cannot be read", e);
        }
    }

    private static IncidentSummary read(SummaryTexts texts) {
        String label = texts.text();
        if (!label.equals(LABEL) && !label.equals(REST_LABEL)) {
            throw new IllegalArgumentException("not a summary of this format");
        }
        Mode mode = Mode.valueOf(texts.text());
        IncidentState state = IncidentState.valueOf(texts.text());
        Optional<LocalizedText> title = texts.title();
        String place = texts.text();
        Instant openedAt = texts.time().orElseThrow();
        int people = texts.number();
        int notFree = texts.number();
        Optional<Instant> nearestClock = texts.time();
        Optional<Instant> nearestPromise = texts.time();
        int entries = texts.number();
        Optional<Instant> namesUntil = texts.time();
        Optional<Instant> purgedAt = texts.time();
        IncidentId id = new IncidentId(texts.text());
        if (label.equals(REST_LABEL) && purgedAt.isEmpty()) {
            throw new IllegalArgumentException("a summary of an earlier program is made anew");
        }
        Standing standing = purgedAt.isPresent() ? Standing.NONE : Standing.read(texts);
        return new IncidentSummary(
                id,
                mode,
                state,
                title,
                place,
                openedAt,
                people,
                notFree,
                nearestClock,
                nearestPromise,
                entries,
                namesUntil,
                purgedAt,
                standing);
    }
}
