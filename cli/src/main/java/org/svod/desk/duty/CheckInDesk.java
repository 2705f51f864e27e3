package org.svod.desk.duty;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.desk.Acted;
import org.svod.desk.IncidentDesk;
import org.svod.desk.IncidentSummary;
import org.svod.desk.duty.DutyEvent.What;
import org.svod.protocols.Protocol;
import org.svod.protocols.duty.CheckInPlan;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.view.IncidentState;
import org.svod.vault.contacts.text.Alias;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.AgreedWord;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;

/**
 * Check-ins of one open vault. Every act is one transaction: the cells and the entry that says who wrote them down. That an
 * answer was given under duress stands in a cell alone: neither the journal nor what this desk answers to whoever writes it
 * down tells it from any other.
 */
public final class CheckInDesk {
    private final Store store;
    private final SecureRandom random;
    private final IncidentDesk incidents;
    private final AgreedWord words;
    private final DutyNotes notes;

    /** Check-ins in {@code store}, which become incidents of {@code incidents}; entries are in the name of {@code actor}. */
    public CheckInDesk(
            Store store, Clock clock, SecureRandom random, Actor actor, IncidentDesk incidents, AgreedWord words) {
        this.store = store;
        this.random = random;
        this.incidents = incidents;
        this.words = words;
        this.notes = new DutyNotes(clock, actor);
    }

    /** Everybody with whom check-ins are agreed: those for whom somebody must act first, then by the next time. */
    public List<CheckInStanding> all() throws VaultException {
        List<CheckInStanding> all = new ArrayList<>();
        for (Id entity : store.read(reader -> reader.entitiesWithCell(CheckInCells.PLAN))) {
            CheckInCells cells = new CheckInCells(store.cells(entity));
            if (cells.isGoing()) {
                all.add(cells.standing(entity, notes.now()));
            }
        }
        all.sort(Comparator.comparing(CheckInStanding::needsSomebody)
                .reversed()
                .thenComparing(each -> each.checkIn().due().orElse(Instant.MAX))
                .thenComparing(CheckInStanding::who));
        return List.copyOf(all);
    }

    /** How it stands with one person; empty if nothing is agreed with them. */
    public Optional<CheckInStanding> find(String alias) throws VaultException {
        String folded = new Alias(alias).folded();
        return all().stream()
                .filter(each -> new Alias(each.who()).folded().equals(folded))
                .findFirst();
    }

    /**
     * Agrees on check-ins, or on other ones. Refused with false while a missed one or one under duress is open: a new plan must
     * not make it forgotten.
     */
    public boolean agree(CheckInPlan plan) throws VaultException {
        Optional<CheckInStanding> known = find(plan.who());
        if (known.filter(CheckInStanding::needsSomebody).isPresent()) {
            return false;
        }
        Id entity = known.map(CheckInStanding::entity).orElseGet(() -> Id.random(random));
        write(writer -> {
            CheckInCells.plan(writer, entity, plan);
            notes.happened(writer, What.PLAN_SET, plan.who());
        });
        return true;
    }

    /** Ends somebody's check-ins. */
    public void end(CheckInStanding standing) throws VaultException {
        write(writer -> {
            DutyNotes.cell(
                    writer, standing.entity(), CheckInCells.ENDED, notes.now().toString());
            notes.happened(writer, What.PLAN_ENDED, standing.who());
        });
    }

    /** Agrees on the word for duress, UTF-8; the caller wipes it. Nothing is written and false given if it is too short. */
    public boolean word(CheckInStanding standing, byte[] typed) throws VaultException {
        Optional<byte[]> kept = words.kept(typed, random);
        if (kept.isPresent()) {
            write(writer -> {
                CheckInCells.word(writer, standing.entity(), kept);
                notes.happened(writer, What.WORD_SET, standing.who());
            });
        }
        return kept.isPresent();
    }

    /** Takes the word for duress away. */
    public void forgetWord(CheckInStanding standing) throws VaultException {
        write(writer -> {
            CheckInCells.word(writer, standing.entity(), Optional.empty());
            notes.happened(writer, What.WORD_SET, standing.who());
        });
    }

    /**
     * Writes an answer down. A word that was said is given as UTF-8, nothing if none was; the caller wipes it. False, and
     * nothing is written, if a word was said that is not the agreed one.
     */
    public boolean answer(CheckInStanding standing, byte[] said) throws VaultException {
        boolean duress = false;
        if (said.length > 0) {
            Optional<byte[]> kept = new CheckInCells(store.cells(standing.entity())).word();
            if (kept.isEmpty() || !words.is(said, kept.get())) {
                return false;
            }
            duress = true;
        }
        boolean forced = duress;
        String now = notes.now().toString();
        write(writer -> {
            DutyNotes.cell(writer, standing.entity(), CheckInCells.ANSWERED, now, notes.word());
            if (forced) {
                DutyNotes.cell(writer, standing.entity(), CheckInCells.DURESS, now);
            }
            notes.happened(writer, What.ANSWERED, standing.who());
        });
        return true;
    }

    /** Excuses somebody until a time. */
    public void excuse(CheckInStanding standing, Instant until) throws VaultException {
        write(writer -> {
            DutyNotes.cell(writer, standing.entity(), CheckInCells.EXCUSED, until.toString());
            notes.happened(writer, What.EXCUSED, standing.who(), until.toString());
        });
    }

    /**
     * Makes an incident of it: a real one, with the person on its roll, walked by {@code protocol}. If the last one is still
     * open, that one goes on and is given.
     */
    public Acted open(CheckInStanding standing, Protocol protocol, String zone) throws VaultException {
        MissedCheckIn missed = new MissedCheckIn(standing, protocol, notes.now(), zone);
        Optional<IncidentId> going = openIncident(standing);
        if (going.isPresent()) {
            return incidents.act(going.get(), missed.again(), (writer, id) -> escalated(writer, standing, going.get()));
        }
        return incidents.open(
                missed.opening(),
                missed.known(),
                (writer, id) -> escalated(writer, standing, new IncidentId(id.toString())));
    }

    /** The incident of a check-in that is still open. */
    public Optional<IncidentId> openIncident(CheckInStanding standing) throws VaultException {
        if (standing.incident().isEmpty()) {
            return Optional.empty();
        }
        return incidents.list().stream()
                .filter(IncidentSummary::isOpen)
                .map(IncidentSummary::id)
                .filter(standing.incident().get()::equals)
                .findFirst();
    }

    /**
     * Writes down which incidents of check-ins are over since: once for each, at the time it ended. A false alarm counts as a
     * drill. Reads one journal for each such incident and none otherwise.
     */
    public void settle() throws VaultException {
        for (CheckInStanding standing : all()) {
            Optional<IncidentId> incident = standing.incident();
            if (incident.isPresent() && !standing.settled().equals(incident)) {
                Optional<IncidentSummary> summary = incidents.list().stream()
                        .filter(each -> each.id().equals(incident.get()))
                        .findFirst();
                if (summary.isPresent() && !summary.get().isOpen()) {
                    settle(standing, summary.get());
                }
            }
        }
    }

    /** What was done about check-ins, the newest first. */
    public List<DutyEvent> history() throws VaultException {
        return DutyNotes.events(store, EnumSet.range(What.PLAN_SET, What.FALSE_ALARM));
    }

    private void escalated(StoreWriter writer, CheckInStanding standing, IncidentId incident) {
        DutyNotes.cell(
                writer, standing.entity(), CheckInCells.ESCALATED, notes.now().toString(), incident.toString());
        notes.happened(writer, What.ESCALATED, standing.who(), incident.toString());
    }

    private void settle(CheckInStanding standing, IncidentSummary summary) throws VaultException {
        Instant ended =
                incidents.load(summary.id()).ending().map(ending -> ending.at()).orElseGet(notes::now);
        boolean falseAlarm = summary.state() == IncidentState.FALSE_ALARM;
        write(writer -> {
            DutyNotes.cell(
                    writer,
                    standing.entity(),
                    CheckInCells.SETTLED,
                    ended.toString(),
                    summary.id().toString());
            if (falseAlarm) {
                DutyNotes.cell(
                        writer, standing.entity(), CheckInCells.DRILLS, "" + (standing.drills() + 1), ended.toString());
            }
            notes.happened(
                    writer,
                    falseAlarm ? What.FALSE_ALARM : What.SETTLED,
                    standing.who(),
                    summary.id().toString());
        });
    }

    private void write(Consumer<StoreWriter> writing) throws VaultException {
        boolean written = store.write(writer -> {
            writing.accept(writer);
            return true;
        });
        assert written;
    }
}
