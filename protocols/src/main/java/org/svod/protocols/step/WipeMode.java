package org.svod.protocols.step;

import java.util.Locale;
import java.util.Optional;

/** What happens to access or keys; all but the last two leave everything readable by its owner. */
public enum WipeMode {
    /** End open sessions and lock. */
    LOCK,
    /** Stop accepting a key without destroying it. */
    FREEZE_KEYS,
    /** Replace keys by new ones. */
    ROTATE,
    /** Close data away behind a key that is not on this device. */
    SEAL,
    /** Destroy keys so that what is behind them cannot be read. */
    ERASE;

    /** The spelling in protocol files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant with that spelling, if there is one. */
    public static Optional<WipeMode> ofCode(String code) {
        for (WipeMode value : values()) {
            if (value.code().equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
