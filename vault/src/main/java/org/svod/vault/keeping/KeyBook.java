package org.svod.vault.keeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredCell;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.TextList;

/**
 * What the store says of the vault's keys. It holds days, rules, labels and tasks; nothing here opens anything. The writing
 * half works inside a transaction of the caller, so that a note exists exactly if what it tells of does.
 */
public final class KeyBook {
    /** "SVODkeys" and "SVODtask" in ASCII: the same in every vault. */
    private static final Id KEYS = new Id(0x5356_4f44_6b65_7973L, 1);

    private static final Id TASKS = new Id(0x5356_4f44_7461_736bL, 1);
    private static final String KIND = "keys";
    private static final String STORE_KEY_DAY = "store-key-day";
    private static final String POLICY = "policy";
    private static final String INTENDED = "intended";
    private static final String DONE = ".done";
    private static final TextList TEXTS = new TextList("svod/keys/1", "a note about the keys");

    private final Store store;

    /** What {@code store} says. */
    public KeyBook(Store store) {
        this.store = store;
    }

    /** Notes the day on which the store's key was drawn: when a vault is made, rotated or restored. */
    public static void storeKeyDay(StoreWriter writer, LocalDate day) {
        writer.cell(KEYS, STORE_KEY_DAY, TEXTS.encode(List.of(day.toString())));
    }

    /** Notes what was done. */
    public static void happened(StoreWriter writer, KeyEvent event) {
        Stamp stamp = writer.entry(KEYS, KIND, TEXTS.encode(event.texts()));
        assert stamp.clock() >= 0;
    }

    /** Notes what is about to be done to the key file, whose last commit has this number. */
    public static void intends(StoreWriter writer, KeyEvent event, long generation) {
        List<String> texts = new ArrayList<>(List.of(String.valueOf(generation)));
        texts.addAll(event.texts());
        writer.cell(KEYS, INTENDED, TEXTS.encode(texts));
    }

    /** Notes that nothing is about to be done any more: it was noted as done, or it was not done. */
    public static void intendsNothing(StoreWriter writer) {
        writer.cell(KEYS, INTENDED, TEXTS.encode(List.of()));
    }

    /**
     * A change that somebody set out to make, and nobody noted as done.
     *
     * @param generation the key file's last commit before it: if there is a later one, the change was made
     */
    public record Intended(KeyEvent event, long generation) {}

    /** Sets the rules. */
    public static void policy(StoreWriter writer, KeyPolicy policy) {
        writer.cell(
                KEYS,
                POLICY,
                TEXTS.encode(List.of(
                        String.valueOf(policy.storeKey()),
                        String.valueOf(policy.passphrase()),
                        String.valueOf(policy.recovery()),
                        String.valueOf(policy.practice()))));
    }

    /** Writes tasks down, each with the next free number. */
    public static void tasks(StoreWriter writer, List<KeyTask.Draft> drafts, String owner, LocalDate today) {
        int number = writer.cells(TASKS).keySet().stream()
                .filter(field -> !field.endsWith(DONE))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        for (KeyTask.Draft draft : drafts) {
            number++;
            KeyTask task = new KeyTask(number, draft.code(), draft.arguments(), owner, today, Optional.empty());
            writer.cell(TASKS, String.valueOf(number), TEXTS.encode(task.texts()));
        }
    }

    /** Notes that a task is done. */
    public static void tick(StoreWriter writer, int number, LocalDate today) {
        writer.cell(TASKS, number + DONE, TEXTS.encode(List.of(today.toString())));
    }

    /** The day the store's key was drawn; empty in a vault that never noted it. */
    public Optional<LocalDate> storeKeyDay() throws VaultException {
        Optional<byte[]> cell = store.cell(KEYS, STORE_KEY_DAY);
        return cell.isEmpty() ? Optional.empty() : Optional.of(day(cell.get()));
    }

    /** What somebody set out to do and was cut off from; empty if nobody was, or if a newer program knows what. */
    public Optional<Intended> intended() throws VaultException {
        Optional<byte[]> cell = store.cell(KEYS, INTENDED);
        List<String> texts = cell.isEmpty() ? List.of() : TEXTS.decode(cell.get());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        long generation = reading(() -> Long.parseLong(texts.get(0)));
        return reading(() -> KeyEvent.of(texts.subList(1, texts.size()))).map(event -> new Intended(event, generation));
    }

    /** The rules; the default ones if none were set. */
    public KeyPolicy policy() throws VaultException {
        Optional<byte[]> cell = store.cell(KEYS, POLICY);
        if (cell.isEmpty()) {
            return KeyPolicy.DEFAULT;
        }
        List<String> days = TEXTS.decode(cell.get());
        return reading(() -> new KeyPolicy(
                Integer.parseInt(days.get(0)),
                Integer.parseInt(days.get(1)),
                Integer.parseInt(days.get(2)),
                Integer.parseInt(days.get(3))));
    }

    /** Everything that was done to the keys, the oldest first. */
    public List<KeyEvent> events() throws VaultException {
        List<KeyEvent> events = new ArrayList<>();
        for (StoredEntry entry : store.entries(KEYS)) {
            Optional<byte[]> payload = entry.payload();
            if (payload.isPresent()) {
                List<String> texts = TEXTS.decode(payload.get());
                reading(() -> KeyEvent.of(texts)).ifPresent(events::add);
            }
        }
        return List.copyOf(events);
    }

    /** All tasks, done ones included, by number. */
    public List<KeyTask> tasks() throws VaultException {
        Map<String, StoredCell> cells = store.cells(TASKS);
        Map<Integer, KeyTask> tasks = new TreeMap<>();
        for (Map.Entry<String, StoredCell> cell : cells.entrySet()) {
            if (cell.getKey().endsWith(DONE)) {
                continue;
            }
            StoredCell ticked = cells.get(cell.getKey() + DONE);
            Optional<LocalDate> done = ticked == null ? Optional.empty() : Optional.of(day(ticked.value()));
            List<String> texts = TEXTS.decode(cell.getValue().value());
            int number = reading(() -> Integer.parseInt(cell.getKey()));
            reading(() -> KeyTask.of(number, texts, done)).ifPresent(task -> tasks.put(number, task));
        }
        return List.copyOf(tasks.values());
    }

    private static LocalDate day(byte[] cell) throws VaultException {
        List<String> texts = TEXTS.decode(cell);
        return reading(() -> LocalDate.parse(texts.get(0)));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> T reading(Reading<T> reading) throws StoreDamagedException {
        try {
            return reading.read();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new StoreDamagedException("a note about the keys says something that cannot be", wrong);
        }
    }
}
