package org.svod.vault.rotate;

import java.util.Locale;

/** The parts of a rotation, in order. Before {@link #COMMIT} has ended the old state opens, after it the new one. */
public enum RotationPhase {
    /** Every row into a new file under a new key. */
    COPY,
    /** The new file read back: rows and digests, every page's seal, the engine's own check, the index. */
    VERIFY,
    /** The key file sealed to the new store for everyone who stays. */
    COMMIT,
    /** The old store overwritten once and removed. */
    ERASE;

    /** The name scripts see; never changes. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
