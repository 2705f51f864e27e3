package org.svod.desk.duty;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.svod.desk.duty.DutyEvent.What;
import org.svod.protocols.duty.DatedShift;
import org.svod.protocols.duty.Swap;
import org.svod.protocols.duty.WeeklyShift;
import org.svod.protocols.run.event.Actor;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;

/**
 * The duty list of one open vault. Every act is one transaction: what changed and the entry that says who changed it, on whose
 * word. Lines are named by six signs that are drawn, so that two devices never give one name twice.
 */
public final class DutyDesk {
    private static final int ID_LIMIT = 1 << 24;
    private static final int ID_DIGITS = 6;

    private final Store store;
    private final SecureRandom random;
    private final DutyNotes notes;

    /** The duty list in {@code store}; entries are in the name of {@code actor}. */
    public DutyDesk(Store store, Clock clock, SecureRandom random, Actor actor) {
        this.store = store;
        this.random = random;
        this.notes = new DutyNotes(clock, actor);
    }

    /** The whole list; one read of one entity. */
    public DutyList list() throws VaultException {
        return DutyCells.list(store.cells(DutyNotes.DUTY));
    }

    /** The list as it is kept, to be copied into another vault: field, and its bytes in base64. */
    public Map<String, String> copy() throws VaultException {
        Map<String, String> copy = new TreeMap<>();
        store.cells(DutyNotes.DUTY)
                .forEach((field, cell) -> copy.put(field, Base64.getEncoder().encodeToString(cell.value())));
        return copy;
    }

    /**
     * Takes over the list of another vault, if there is none here yet; one that is here stays as it is.
     *
     * @return whether it was taken
     * @throws VaultException if it is no list; nothing was changed
     */
    public boolean adopt(Map<String, String> copy) throws VaultException {
        if (copy.isEmpty() || !store.cells(DutyNotes.DUTY).isEmpty()) {
            return false;
        }
        List<String> successors = read(copy).successors(); // refuses what could not be read later
        write(writer -> {
            cells(copy).forEach((field, cell) -> writer.cell(DutyNotes.DUTY, field, cell.value()));
            notes.happened(writer, What.SUCCESSORS_SET, successors.toArray(String[]::new));
        });
        return true;
    }

    /** The list that another vault copied; refused as damage if it is none. */
    public DutyList read(Map<String, String> copy) throws VaultException {
        try {
            return DutyCells.list(cells(copy));
        } catch (IllegalArgumentException notBase64) {
            throw new StoreDamagedException("a duty list from elsewhere cannot be read", notBase64);
        }
    }

    private Map<String, StoredCell> cells(Map<String, String> copy) {
        Map<String, StoredCell> cells = new TreeMap<>();
        copy.forEach((field, value) ->
                cells.put(field, new StoredCell(Base64.getDecoder().decode(value), new Stamp(0, store.device()))));
        return cells;
    }

    /** Puts one shift on the list and gives the id of its line. */
    public String set(DatedShift shift) throws VaultException {
        String id = id();
        write(writer -> {
            DutyCells.shift(writer, id, shift);
            notes.happened(
                    writer,
                    What.SHIFT_SET,
                    shift.who(),
                    shift.from().instant().toString(),
                    shift.until().instant().toString(),
                    id);
        });
        return id;
    }

    /** Puts a weekly shift on the list and gives the id of its line. */
    public String set(WeeklyShift shift) throws VaultException {
        String id = id();
        write(writer -> {
            DutyCells.weekly(writer, id, shift);
            notes.happened(
                    writer,
                    What.WEEKLY_SET,
                    shift.who(),
                    DutyCells.days(shift.days()),
                    shift.from() + "-" + shift.until(),
                    id);
        });
        return id;
    }

    /** Takes a line off the list; gives who stood on it, or nothing if there is no such line. */
    public Optional<String> remove(String id) throws VaultException {
        DutyList list = list();
        Optional<String> who = Optional.ofNullable(list.dated().get(id))
                .map(DatedShift::who)
                .or(() -> Optional.ofNullable(list.weekly().get(id)).map(WeeklyShift::who));
        if (who.isPresent()) {
            write(writer -> {
                DutyNotes.cell(
                        writer, DutyNotes.DUTY, DutyCells.GONE + id, notes.now().toString());
                notes.happened(writer, What.REMOVED, who.get(), id);
            });
        }
        return who;
    }

    /** Sets who takes over, in order, when whoever is on cannot be reached. */
    public void successors(List<String> aliases) throws VaultException {
        write(writer -> {
            String[] texts = aliases.toArray(String[]::new);
            DutyNotes.cell(writer, DutyNotes.DUTY, DutyCells.SUCCESSORS, texts);
            notes.happened(writer, What.SUCCESSORS_SET, texts);
        });
    }

    /** Writes down that a swap was asked for, and gives the id of its line; with {@code agreed}, that it was agreed to too. */
    public String ask(Swap swap, boolean agreed) throws VaultException {
        String id = id();
        String out = swap.out().orElse("");
        String in = swap.in().orElse("");
        write(writer -> {
            DutyCells.swap(writer, id, swap, notes.now(), notes.word());
            notes.happened(
                    writer,
                    What.SWAP_ASKED,
                    out,
                    in,
                    swap.from().instant().toString(),
                    swap.until().instant().toString(),
                    id);
            if (agreed) {
                answered(writer, id, swap, true);
            }
        });
        return id;
    }

    /** Writes down what the other side said to a swap that awaits it; gives it, or nothing if none of that id does. */
    public Optional<AskedSwap> answer(String id, boolean agreed) throws VaultException {
        Optional<AskedSwap> swap = list().swaps().stream()
                .filter(each -> each.id().equals(id) && each.isOpen())
                .findFirst();
        if (swap.isPresent()) {
            write(writer -> answered(writer, id, swap.get().swap(), agreed));
        }
        return swap;
    }

    /** What was done to the list, the newest first. */
    public List<DutyEvent> history() throws VaultException {
        return DutyNotes.events(store, EnumSet.range(What.SHIFT_SET, What.SWAP_DECLINED));
    }

    private void answered(StoreWriter writer, String id, Swap swap, boolean agreed) {
        DutyCells.answer(writer, id, agreed, notes.now(), notes.word());
        notes.happened(
                writer,
                agreed ? What.SWAP_AGREED : What.SWAP_DECLINED,
                swap.out().orElse(""),
                swap.in().orElse(""),
                id);
    }

    private String id() throws VaultException {
        DutyList list = list();
        String id;
        do {
            id = HexFormat.of().toHexDigits(random.nextInt(ID_LIMIT), ID_DIGITS);
        } while (list.dated().containsKey(id) || list.weekly().containsKey(id) || known(list, id));
        return id;
    }

    private static boolean known(DutyList list, String id) {
        return list.swaps().stream().anyMatch(swap -> swap.id().equals(id));
    }

    private void write(Consumer<StoreWriter> writing) throws VaultException {
        boolean written = store.write(writer -> {
            writing.accept(writer);
            return true;
        });
        assert written;
    }
}
