package org.svod.cli.guide.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;

/**
 * Types a filled kit back in, in the order of the paper: people, beginnings of time limits, steps, limits that were met, what else
 * was written. A row that is over already is not asked again, so a sitting that was left goes on where it stopped.
 */
public final class KitEntry {
    private final LateWriting late;

    /** Types into the incident {@code id} of {@code desk} at the session's terminal. */
    public KitEntry(Session session, IncidentDesk desk, IncidentId id) {
        this.late = new LateWriting(session, desk, id);
    }

    /**
     * What a sitting came to.
     *
     * @param entered how many rows were written
     * @param left how many steps could still be entered
     * @param whole whether the paper was gone through to its end
     */
    public record Sitting(int entered, int left, boolean whole) {}

    /** Asks until the paper is at its end or the person leaves. */
    public Sitting sit(List<String> headWords) {
        late.session().departure().say(List.of(late.words().say("entry.interrupted")));
        late.questions().say("entry.intro");
        late.questions().say("entry.words", String.join(" ", headWords));
        boolean whole = rows();
        Incident incident = late.load();
        return new Sitting(late.entered(), StepRows.open(incident, late.now()).size(), whole);
    }

    private boolean rows() {
        if (!new RollRows(late).all()) {
            return false;
        }
        LimitRows limits = new LimitRows(late);
        limits.beginnings();
        if (!new StepRows(late).all() || !limits.met()) {
            return false;
        }
        Optional<String> more = late.questions().words("entry.more");
        while (more.isPresent()) {
            Optional<Instant> at = late.time();
            late.askWho();
            late.write(at, new IncidentAction.Note(late.timed(more.get(), at)));
            more = late.questions().words("entry.more");
        }
        return true;
    }
}
