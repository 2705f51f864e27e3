package org.svod.desk.keys;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyPolicy;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.key.SlotInfo;

/**
 * All that is to be known of a vault's keys on one day.
 *
 * @param generation of the key file
 * @param storeKey the age of the store key
 * @param practice the time since a rotation was done or practised
 * @param slots every way in
 * @param openedBy the slot of this sitting
 * @param policy the rules the ages are measured by
 * @param tasks those still to do
 * @param lately what was done last, the newest first
 */
public record KeyStatus(
        long generation,
        SecretAge storeKey,
        SecretAge practice,
        List<Slot> slots,
        String openedBy,
        KeyPolicy policy,
        List<KeyTask> tasks,
        List<KeyEvent> lately) {
    /** Copies its lists. */
    public KeyStatus {
        slots = List.copyOf(slots);
        tasks = List.copyOf(tasks);
        lately = List.copyOf(lately);
    }

    /** A way in, and how old its secret is. */
    public record Slot(SlotInfo info, SecretAge age) {}

    /** Whether anything is older than it may be. */
    public boolean isOverdue() {
        return storeKey.isOverdue()
                || practice.isOverdue()
                || slots.stream().anyMatch(slot -> slot.age().isOverdue());
    }

    /** The day a slot's secret was set, by its label. */
    public Optional<LocalDate> since(String label) {
        return slots.stream()
                .filter(slot -> slot.info().label().equals(label))
                .map(slot -> slot.info().created())
                .findFirst();
    }
}
