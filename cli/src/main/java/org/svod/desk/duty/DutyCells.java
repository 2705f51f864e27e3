package org.svod.desk.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.svod.protocols.duty.DatedShift;
import org.svod.protocols.duty.Swap;
import org.svod.protocols.duty.WallTime;
import org.svod.protocols.duty.WeeklyShift;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;

/** The duty list as cells, one for each line: docs/formats/duty.md. Wall times stay wall times. */
final class DutyCells {
    static final String GONE = "gone.";
    static final String SUCCESSORS = "successors";
    private static final String SHIFT = "shift.";
    private static final String WEEKLY = "weekly.";
    private static final String SWAP = "swap.";
    private static final String ANSWER = "answer.";
    private static final String AGREED = "agreed";
    private static final String DECLINED = "declined";

    private DutyCells() {}

    static void shift(StoreWriter writer, String id, DatedShift shift) {
        cell(
                writer,
                SHIFT + id,
                shift.who(),
                shift.from().zone().getId(),
                shift.from().local().toString(),
                shift.until().local().toString());
    }

    static void weekly(StoreWriter writer, String id, WeeklyShift shift) {
        cell(
                writer,
                WEEKLY + id,
                shift.who(),
                shift.zone().getId(),
                days(shift.days()),
                shift.from().toString(),
                shift.until().toString(),
                shift.since().toString(),
                shift.last().map(LocalDate::toString).orElse(""));
    }

    static void swap(StoreWriter writer, String id, Swap swap, Instant at, String word) {
        cell(
                writer,
                SWAP + id,
                swap.out().orElse(""),
                swap.in().orElse(""),
                swap.from().zone().getId(),
                swap.from().local().toString(),
                swap.until().local().toString(),
                at.toString(),
                word);
    }

    static void answer(StoreWriter writer, String id, boolean agreed, Instant at, String word) {
        cell(writer, ANSWER + id, agreed ? AGREED : DECLINED, at.toString(), word);
    }

    private static void cell(StoreWriter writer, String field, String... texts) {
        DutyNotes.cell(writer, DutyNotes.DUTY, field, texts);
    }

    /** The list in these cells. */
    static DutyList list(Map<String, StoredCell> cells) throws VaultException {
        Map<String, DatedShift> dated = new TreeMap<>();
        Map<String, WeeklyShift> weekly = new TreeMap<>();
        List<AskedSwap> swaps = new ArrayList<>();
        List<String> successors = List.of();
        for (Map.Entry<String, StoredCell> cell : cells.entrySet()) {
            String field = cell.getKey();
            String id = field.substring(field.indexOf('.') + 1);
            List<String> texts = DutyNotes.texts(cell.getValue().value());
            if (field.equals(SUCCESSORS)) {
                successors = texts;
            } else if (field.startsWith(SHIFT) && !cells.containsKey(GONE + id)) {
                dated.put(id, DutyNotes.reading(() -> dated(texts)));
            } else if (field.startsWith(WEEKLY) && !cells.containsKey(GONE + id)) {
                weekly.put(id, DutyNotes.reading(() -> weekly(texts)));
            } else if (field.startsWith(SWAP)) {
                StoredCell answer = cells.get(ANSWER + id);
                List<String> said = answer == null ? List.of() : DutyNotes.texts(answer.value());
                swaps.add(DutyNotes.reading(() -> asked(id, texts, said)));
            }
        }
        swaps.sort(Comparator.comparing(AskedSwap::askedAt).thenComparing(AskedSwap::id));
        return new DutyList(byBeginning(dated), weekly, swaps, successors);
    }

    private static Map<String, DatedShift> byBeginning(Map<String, DatedShift> dated) {
        Map<String, DatedShift> sorted = new LinkedHashMap<>();
        dated.entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getValue().from().instant()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    private static DatedShift dated(List<String> texts) {
        return new DatedShift(texts.get(0), wall(texts.get(1), texts.get(2)), wall(texts.get(1), texts.get(3)));
    }

    private static WeeklyShift weekly(List<String> texts) {
        return new WeeklyShift(
                texts.get(0),
                days(texts.get(2)),
                LocalTime.parse(texts.get(3)),
                LocalTime.parse(texts.get(4)),
                LocalDate.parse(texts.get(5)),
                Optional.of(texts.get(6)).filter(each -> !each.isEmpty()).map(LocalDate::parse),
                ZoneId.of(texts.get(1)));
    }

    private static AskedSwap asked(String id, List<String> texts, List<String> said) {
        Swap swap = new Swap(
                Optional.of(texts.get(0)).filter(each -> !each.isEmpty()),
                Optional.of(texts.get(1)).filter(each -> !each.isEmpty()),
                wall(texts.get(2), texts.get(3)),
                wall(texts.get(2), texts.get(4)));
        Optional<AskedSwap.Answer> answer = said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AskedSwap.Answer(said.get(0).equals(AGREED), Instant.parse(said.get(1)), said.get(2)));
        return new AskedSwap(id, swap, Instant.parse(texts.get(5)), texts.get(6), answer);
    }

    private static WallTime wall(String zone, String local) {
        return new WallTime(LocalDateTime.parse(local), ZoneId.of(zone));
    }

    /** Days as numbers, Monday is 1: {@code 1 5 7}. */
    static String days(Set<DayOfWeek> days) {
        return days.stream().sorted().map(day -> "" + day.getValue()).collect(Collectors.joining(" "));
    }

    static Set<DayOfWeek> days(String texts) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String day : texts.split(" ", -1)) {
            if (!day.isEmpty()) {
                days.add(DayOfWeek.of(Integer.parseInt(day)));
            }
        }
        return days;
    }
}
