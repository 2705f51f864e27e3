package org.svod.vault.failure;

import java.io.Serial;
import java.time.Instant;

/** The vault has seen a later time than this device's clock shows, by more than a day: ask before writing. */
public final class ClockAheadException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Instant stored;
    private final Instant now;

    public ClockAheadException(Instant stored, Instant now) {
        super("the vault has seen a later time than this device shows");
        this.stored = stored;
        this.now = now;
    }

    /** The latest time the vault has recorded. */
    public Instant stored() {
        return stored;
    }

    /** What the device's clock showed. */
    public Instant now() {
        return now;
    }
}
