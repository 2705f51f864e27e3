package org.svod.desk;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.svod.desk.keys.Departing;
import org.svod.desk.keys.DepartureTasks;
import org.svod.desk.keys.KeyStatus;
import org.svod.desk.keys.Rotated;
import org.svod.desk.keys.RotationPlan;
import org.svod.desk.keys.RotationRoom;
import org.svod.desk.keys.SecretAge;
import org.svod.desk.keys.SlotNotes;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.export.SigningBook;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.handover.SharingBook;
import org.svod.vault.keeping.KeyBook;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyEvent.What;
import org.svod.vault.keeping.KeyPolicy;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.SlotKind;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.rotate.RotationProgress;
import org.svod.vault.rotate.RotationReport;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;
import org.svod.vault.store.StoreWriter;

/**
 * The keys of one open vault: who can open it, how old each secret is, moving to a new store key, what is left to do when
 * somebody was locked out. A change of slots is noted as {@link SlotNotes} says, so that a note never tells of a change that did
 * not happen, and none that did goes without.
 */
public final class KeyDesk {
    private static final int LATELY = 5;

    private final Vault vault;
    private final Rotation rotation;
    private final SecureRandom random;
    private final Clock clock;
    private final LongSupplier free;
    private final SlotNotes notes;

    /** The keys of {@code vault}; {@code free} says how many bytes are free where it stands. */
    public KeyDesk(Vault vault, Rotation rotation, SecureRandom random, Clock clock, LongSupplier free) {
        this.random = random;
        this.vault = vault;
        this.rotation = rotation;
        this.clock = clock;
        this.free = free;
        this.notes = new SlotNotes(vault, clock);
    }

    /** What a new vault notes of its keys; also one that is restored. */
    public static void begin(StoreWriter writer, LocalDate today) {
        KeyBook.storeKeyDay(writer, today);
    }

    /** How the keys stand today. */
    public KeyStatus status() throws VaultException {
        KeyBook book = book();
        KeyPolicy policy = book.policy();
        List<KeyEvent> events = new ArrayList<>(book.events());
        LocalDate keyDay = book.storeKeyDay().orElseGet(this::oldestSlot);
        LocalDate practised = events.stream()
                .filter(event -> event.what() == What.ROTATED || event.what() == What.REHEARSED)
                .map(KeyEvent::day)
                .max(LocalDate::compareTo)
                .orElse(keyDay);
        Collections.reverse(events);
        return new KeyStatus(
                vault.generation(),
                SecretAge.of(keyDay, today(), policy.storeKey()),
                SecretAge.of(practised, today(), policy.practice()),
                vault.slots().stream()
                        .map(slot -> new KeyStatus.Slot(slot, age(slot, policy)))
                        .toList(),
                vault.openedBy().label(),
                policy,
                book.tasks().stream().filter(KeyTask::isOpen).toList(),
                events.stream().limit(LATELY).toList());
    }

    /** Returns if a slot of this label could be made, so that nobody is asked for a secret in vain. */
    public void requireAddable(String label) throws VaultException {
        vault.requireAddable(label);
    }

    /**
     * Makes a slot. The caller still owns the credential.
     *
     * @throws SlotRefusedException if the label or the credential is taken or unfit, or all slots are used
     */
    public SlotInfo add(String label, Credential credential) throws VaultException {
        requireWritable();
        return notes.around(What.SLOT_ADDED, label, () -> vault.addSlot(new NewSlot(label, credential), today()));
    }

    /** Makes a slot for a recovery code, for which backups are made from now on. The caller still owns the code. */
    public SlotInfo addRecovery(String label, RecoveryCode code) throws VaultException {
        requireAddable(label);
        // Before the slot: a code that opens the vault and none of its later backups would be found out too late.
        write(writer -> BackupBook.recipient(writer, label, code.recipient()));
        return add(label, new RecoveryCredential(code));
    }

    /** Gives a slot another passphrase; the one before opens nothing when this returns. The caller owns the credential. */
    public SlotInfo change(String label, Credential credential) throws VaultException {
        SlotInfo slot = changeable(label);
        requireWritable();
        return notes.around(
                What.PASSPHRASE_CHANGED,
                label,
                () -> vault.replaceSlot(slot.index(), new NewSlot(label, credential), today()));
    }

    /** The slot of this label, whose passphrase can be changed. A recovery code is replaced by another slot. */
    public SlotInfo changeable(String label) throws VaultException {
        SlotInfo slot = slot(label);
        if (slot.kind() == SlotKind.RECOVERY) {
            throw new SlotRefusedException(Reason.NOT_A_PASSPHRASE);
        }
        return slot;
    }

    /** The slot of this label, which may be removed: neither the last one nor the one this sitting came in by. */
    public SlotInfo removable(String label) throws VaultException {
        SlotInfo slot = slot(label);
        vault.requireRemovable(Set.of(slot.index()));
        return slot;
    }

    /** Makes noise of a slot: what opened it opens nothing when this returns. Older images of the disk still open. */
    public void remove(String label) throws VaultException {
        SlotInfo slot = removable(label);
        requireWritable();
        SlotInfo removed = notes.around(What.SLOT_REMOVED, label, () -> {
            vault.removeSlot(slot.index());
            return slot;
        });
        assert removed.label().equals(label);
    }

    /** Whether the disk has room for a rotation. */
    public RotationRoom room() throws VaultException {
        return new RotationRoom(rotation.size(vault), free.getAsLong());
    }

    /** What a rotation would do, with this slot removed if one is named. Changes nothing; reads the whole store. */
    public RotationPlan plan(Optional<String> because) throws VaultException {
        Optional<SlotInfo> gone = because.isPresent() ? Optional.of(removable(because.get())) : Optional.empty();
        Optional<RotationPlan.Known> readable = gone.isPresent() ? Optional.of(readable()) : Optional.empty();
        return new RotationPlan(vault.store().content().rows(), room(), staying(gone), gone, readable);
    }

    /**
     * Moves the vault to a new store key, and locks out whoever is departing. Refused before anything is copied if the slot
     * may not go or the disk has no room. Killed anywhere, the vault opens in the old state or in the new one.
     */
    public Rotated rotate(Optional<Departing> departing, RotationProgress progress) throws VaultException {
        Optional<SlotInfo> gone =
                departing.isPresent() ? Optional.of(removable(departing.get().label())) : Optional.empty();
        requireWritable();
        requireRoom();
        List<KeyTask.Draft> tasks = gone.isPresent() ? tasks(gone.get(), departing.get()) : List.of();
        String me = vault.openedBy().label();
        String owner = departing.flatMap(Departing::owner).orElse(me);
        String label = gone.map(SlotInfo::label).orElse("");
        Set<Integer> removed = gone.map(slot -> Set.of(slot.index())).orElse(Set.of());
        RotationReport report = rotation.rotate(
                vault,
                removed,
                writer -> {
                    KeyBook.storeKeyDay(writer, today());
                    KeyBook.happened(writer, event(What.ROTATED, label));
                    KeyBook.tasks(writer, tasks, owner, today());
                    gone.ifPresent(slot -> BackupBook.forget(writer, slot.label()));
                    // Whoever had the store until now is not to open what others send here from now on.
                    SharingBook.renew(writer, random);
                    // Nor to sign in the name of this vault.
                    SigningBook.renew(writer, random);
                },
                progress);
        return new Rotated(
                report, book().tasks().stream().filter(KeyTask::isOpen).toList());
    }

    /** The same way up to the commit and back; counts as practice. */
    public RotationReport rehearse(RotationProgress progress) throws VaultException {
        requireWritable();
        requireRoom();
        RotationReport report = rotation.rehearse(vault, progress);
        happened(What.REHEARSED, "");
        return report;
    }

    /** Sets the rules for ages. */
    public void policy(KeyPolicy policy) throws VaultException {
        write(writer -> {
            KeyBook.policy(writer, policy);
            KeyBook.happened(writer, event(What.POLICY_SET, ""));
        });
    }

    /** Notes that a task is done and gives it; empty if there is no open one of this number. */
    public Optional<KeyTask> tick(int number) throws VaultException {
        Optional<KeyTask> task = book().tasks().stream()
                .filter(each -> each.number() == number && each.isOpen())
                .findFirst();
        if (task.isPresent()) {
            write(writer -> {
                KeyBook.tick(writer, number, today());
                KeyBook.happened(writer, event(What.TASK_TICKED, String.valueOf(number)));
            });
        }
        return task;
    }

    private List<KeyTask.Draft> tasks(SlotInfo gone, Departing departing) throws VaultException {
        List<BackupRecord> backups = new BackupBook(vault.store()).made();
        return new DepartureTasks(gone, today())
                .of(readable(), backups, staying(Optional.of(gone)), departing.otherVaults(), clock.getZone());
    }

    private RotationPlan.Known readable() throws VaultException {
        return new RotationPlan.Known(
                vault.store()
                        .summaries("contact", Optional.empty(), Integer.MAX_VALUE)
                        .size(),
                vault.store()
                        .summaries("incident", Optional.empty(), Integer.MAX_VALUE)
                        .size(),
                vault.store().changesSince(0));
    }

    private List<SlotInfo> staying(Optional<SlotInfo> gone) {
        return vault.slots().stream()
                .filter(slot -> gone.isEmpty() || gone.get().index() != slot.index())
                .toList();
    }

    private SlotInfo slot(String label) throws SlotRefusedException {
        return vault.slots().stream()
                .filter(slot -> slot.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new SlotRefusedException(Reason.NO_SUCH_SLOT));
    }

    private void requireRoom() throws VaultException {
        if (!room().fits()) {
            throw new StorageFailedException(
                    StorageFailedException.Kind.FULL, new IOException("no room for a second store beside the first"));
        }
    }

    // A store that refuses notes, because its clock is far ahead, must refuse before the key file has changed. And a
    // change
    // that was cut off must have its note before the next commit: the generation would tell nothing of it any more.
    private void requireWritable() throws VaultException {
        vault.store().requireClock();
        makeUpForNote();
    }

    /** Makes up for the note of a change of slots that was cut off before it, at the latest opening; says which, if any. */
    public Optional<KeyEvent> makeUpForNote() throws VaultException {
        return notes.makeUp();
    }

    private void happened(What what, String label) throws VaultException {
        write(writer -> KeyBook.happened(writer, event(what, label)));
    }

    private KeyEvent event(What what, String label) {
        return new KeyEvent(what, label, today(), vault.openedBy().label());
    }

    private void write(Consumer<StoreWriter> writing) throws VaultException {
        boolean written = vault.store().write(writer -> {
            writing.accept(writer);
            return true;
        });
        assert written;
    }

    private SecretAge age(SlotInfo slot, KeyPolicy policy) {
        int most = slot.kind() == SlotKind.RECOVERY ? policy.recovery() : policy.passphrase();
        return SecretAge.of(slot.created(), today(), most);
    }

    // A vault that never noted it was never rotated: its key is at least as old as its oldest slot.
    private LocalDate oldestSlot() {
        return vault.slots().stream()
                .map(SlotInfo::created)
                .min(LocalDate::compareTo)
                .orElseGet(this::today);
    }

    private KeyBook book() {
        return new KeyBook(vault.store());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
