package org.svod.protocols.run.event;

import java.util.Optional;

/**
 * Who made an entry.
 *
 * @param slotLabel the label of the slot that opened the vault
 * @param onWordOf the alias of whoever it was written down for, if somebody else
 */
public record Actor(String slotLabel, Optional<String> onWordOf) {
    /** Somebody who writes down what they did themselves. */
    public static Actor of(String slotLabel) {
        return new Actor(slotLabel, Optional.empty());
    }
}
