package org.svod.desk.drill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.protocols.drill.DrillId;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.TextList;

/** What a vault remembers of drills: every result, and the days that were set. Reads no protocol and no drill. */
public final class DrillBook {
    /** "SVODdril" in ASCII: the same in every vault. */
    private static final Id RESULTS = new Id(0x5356_4f44_6472_696cL, 1);

    private static final Id DAYS = new Id(0x5356_4f44_6472_696cL, 2);
    private static final String KIND = "drill-result";
    private static final TextList RESULT = new TextList("svod/drill-result/1", "the result of a drill");
    private static final TextList DAY = new TextList("svod/drill-day/1", "the day of a drill");

    private final Store store;

    /** What {@code store} remembers. */
    public DrillBook(Store store) {
        this.store = store;
    }

    static void keep(StoreWriter writer, DrillResult result) {
        Stamp stamp = writer.entry(RESULTS, KIND, RESULT.encode(result.texts()));
        assert stamp.clock() >= 0;
    }

    void keep(DrillResult result) throws VaultException {
        boolean written = store.write(writer -> {
            keep(writer, result);
            return true;
        });
        assert written;
    }

    /** Sets the day of a drill, or takes it away. */
    void setDay(DrillId drill, Optional<LocalDate> day) throws VaultException {
        boolean written = store.write(writer -> {
            writer.cell(
                    DAYS,
                    drill.value(),
                    DAY.encode(List.of(day.map(LocalDate::toString).orElse(""))));
            return true;
        });
        assert written;
    }

    /** Every result, in the order in which they came in. */
    public List<DrillResult> results() throws VaultException {
        List<DrillResult> results = new ArrayList<>();
        for (StoredEntry entry : store.entries(RESULTS)) {
            Optional<byte[]> payload = entry.payload();
            if (payload.isPresent()) {
                List<String> texts = RESULT.decode(payload.get());
                results.add(reading(() -> DrillResult.of(texts)));
            }
        }
        return List.copyOf(results);
    }

    /** The days that were set, by drill. */
    public Map<DrillId, LocalDate> days() throws VaultException {
        Map<DrillId, LocalDate> days = new TreeMap<>();
        for (Map.Entry<String, StoredCell> cell : store.cells(DAYS).entrySet()) {
            String day = DAY.decode(cell.getValue().value()).get(0);
            if (!day.isEmpty()) {
                days.put(reading(() -> new DrillId(cell.getKey())), reading(() -> LocalDate.parse(day)));
            }
        }
        return days;
    }

    /** The day each drill is due that was ever done or has a day set; a day that was set and not yet kept comes first. */
    public Map<DrillId, LocalDate> due() throws VaultException {
        Map<DrillId, LocalDate> last = new LinkedHashMap<>();
        Map<DrillId, LocalDate> due = new TreeMap<>();
        for (DrillResult result : results()) {
            // A drill that was broken off or practised alone was not done by the group.
            if (!result.brokenOff() && !result.isReadOut()) {
                last.merge(result.drill(), result.on(), (one, other) -> one.isAfter(other) ? one : other);
                result.again()
                        .ifPresent(day ->
                                due.merge(result.drill(), day, (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        days().forEach((drill, day) -> {
            LocalDate done = last.get(drill);
            if (done == null || done.isBefore(day)) {
                due.put(drill, day);
            }
        });
        return due;
    }

    /** How many drills are overdue; a drill that was never done and has no day is not. */
    public long overdue(LocalDate today) throws VaultException {
        return due().values().stream().filter(day -> day.isBefore(today)).count();
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T reading(Reading<T> reading) throws StoreDamagedException {
        try {
            return reading.read();
        } catch (RuntimeException wrong) {
            throw new StoreDamagedException("a note about drills says something that cannot be", wrong);
        }
    }
}
