package org.svod.cli.terminal;

/**
 * Somebody typed the line that drops the keys, or nobody answered for too long. Whoever catches it closes what is open and ends the process: the database
 * driver keeps the key in a String, so that only the end of the process drops it for certain.
 */
public final class KeysDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean again;
    private final boolean idle;

    /** Keys dropped; {@code again} if it was typed at the line that came after they had been dropped once. */
    public KeysDropped(boolean again) {
        this(again, false);
    }

    private KeysDropped(boolean again, boolean idle) {
        super("keys dropped", null, false, false);
        this.again = again;
        this.idle = idle;
    }

    /** Keys dropped because nobody answered. */
    static KeysDropped afterIdling() {
        return new KeysDropped(false, true);
    }

    /** Whether nobody answered, so that somebody may come back and wonder. */
    public boolean idle() {
        return idle;
    }

    /** Whether the keys had been dropped before, so that now they are to be erased. */
    public boolean again() {
        return again;
    }
}
