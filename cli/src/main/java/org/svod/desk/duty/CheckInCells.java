package org.svod.desk.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.duty.CheckIn;
import org.svod.protocols.duty.CheckInPlan;
import org.svod.protocols.duty.CheckInRecord;
import org.svod.protocols.duty.Rhythm;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;

/** One person's check-ins as cells: docs/formats/duty.md. */
final class CheckInCells {
    /** The cell that every such entity has. */
    static final String PLAN = "checkin.plan";

    static final String ANSWERED = "checkin.answered";
    static final String DURESS = "checkin.duress";
    static final String EXCUSED = "checkin.excused";
    static final String ESCALATED = "checkin.escalated";
    static final String SETTLED = "checkin.settled";
    static final String DRILLS = "checkin.drills";
    static final String ENDED = "checkin.ended";
    private static final String WORD = "checkin.word";
    private static final String DAILY = "daily";
    private static final String HOURS = "hours";
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, StoredCell> cells;

    CheckInCells(Map<String, StoredCell> cells) {
        this.cells = cells;
    }

    static void plan(StoreWriter writer, Id entity, CheckInPlan plan) {
        boolean daily = plan.rhythm() instanceof Rhythm.Daily;
        String rhythm = plan.rhythm() instanceof Rhythm.Daily each
                ? each.at().toString()
                : "" + plan.rhythm().interval().toHours();
        DutyNotes.cell(
                writer,
                entity,
                PLAN,
                plan.who(),
                plan.zone().getId(),
                daily ? DAILY : HOURS,
                rhythm,
                "" + plan.grace().toMinutes(),
                DutyCells.days(plan.off()),
                plan.start().toString(),
                plan.last().map(LocalDate::toString).orElse(""));
    }

    static void word(StoreWriter writer, Id entity, Optional<byte[]> kept) {
        DutyNotes.cell(writer, entity, WORD, kept.map(HEX::formatHex).stream().toArray(String[]::new));
    }

    /** Whether the plan still holds. */
    boolean isGoing() throws VaultException {
        return texts(ENDED).isEmpty();
    }

    CheckInPlan plan() throws VaultException {
        List<String> texts = texts(PLAN);
        return DutyNotes.reading(() -> new CheckInPlan(
                texts.get(0),
                texts.get(2).equals(DAILY)
                        ? new Rhythm.Daily(LocalTime.parse(texts.get(3)))
                        : new Rhythm.EveryHours(Integer.parseInt(texts.get(3))),
                Duration.ofMinutes(Long.parseLong(texts.get(4))),
                DutyCells.days(texts.get(5)),
                ZoneId.of(texts.get(1)),
                Instant.parse(texts.get(6)),
                Optional.of(texts.get(7)).filter(each -> !each.isEmpty()).map(LocalDate::parse)));
    }

    Optional<byte[]> word() throws VaultException {
        List<String> texts = texts(WORD);
        return DutyNotes.reading(() -> texts.stream().findFirst().map(HEX::parseHex));
    }

    /** How it stands at {@code now}. */
    CheckInStanding standing(Id entity, Instant now) throws VaultException {
        CheckInRecord record = new CheckInRecord(at(ANSWERED), at(DURESS), at(EXCUSED), at(ESCALATED), at(SETTLED));
        List<String> drills = texts(DRILLS);
        int count = DutyNotes.reading(() -> drills.isEmpty() ? 0 : Integer.parseInt(drills.get(0)));
        Optional<Instant> last =
                DutyNotes.reading(() -> drills.stream().skip(1).findFirst().map(Instant::parse));
        return new CheckInStanding(
                entity,
                CheckIn.of(plan(), record, now),
                word().isPresent(),
                record.answered(),
                incident(ESCALATED),
                incident(SETTLED),
                count,
                last);
    }

    private Optional<IncidentId> incident(String field) throws VaultException {
        List<String> texts = texts(field);
        return DutyNotes.reading(() -> texts.stream().skip(1).findFirst().map(IncidentId::new));
    }

    private Optional<Instant> at(String field) throws VaultException {
        List<String> texts = texts(field);
        return DutyNotes.reading(() -> texts.stream().findFirst().map(Instant::parse));
    }

    private List<String> texts(String field) throws VaultException {
        StoredCell cell = cells.get(field);
        return cell == null ? List.of() : DutyNotes.texts(cell.value());
    }
}
