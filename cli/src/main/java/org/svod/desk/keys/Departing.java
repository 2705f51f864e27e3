package org.svod.desk.keys;

import java.util.List;
import java.util.Optional;

/**
 * Why a rotation is made, when somebody is to be locked out.
 *
 * @param label the slot that goes
 * @param owner who is to see to the tasks that follow; whoever rotates if not said
 * @param otherVaults names of other vaults on this device
 */
public record Departing(String label, Optional<String> owner, List<String> otherVaults) {
    /** Copies its list. */
    public Departing {
        otherVaults = List.copyOf(otherVaults);
    }
}
