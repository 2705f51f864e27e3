package org.svod.desk.keys;

import java.util.List;
import java.util.Optional;
import org.svod.vault.key.SlotInfo;

/**
 * What a rotation would do. Making it changes nothing.
 *
 * @param rows everything that would be copied
 * @param room what the disk has for it
 * @param open the slots that would open the vault after it
 * @param removed the slot that would open nothing any more
 * @param readable what its owner could read until now
 */
public record RotationPlan(
        long rows, RotationRoom room, List<SlotInfo> open, Optional<SlotInfo> removed, Optional<Known> readable) {
    /** Copies its list. */
    public RotationPlan {
        open = List.copyOf(open);
    }

    /** What somebody inside could read. */
    public record Known(long contacts, long incidents, long entries) {}
}
