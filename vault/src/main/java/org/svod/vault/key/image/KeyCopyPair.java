package org.svod.vault.key.image;

import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.VaultException;

/** Both copies as they were read. */
public final class KeyCopyPair {

    static final int A = 0;
    static final int B = 1;

    private final KeyCopy a;
    private final KeyCopy b;

    KeyCopyPair(KeyCopy a, KeyCopy b) {
        this.a = a;
        this.b = b;
    }

    /** Both copies equal, as after every finished change. */
    public static KeyCopyPair both(KeyCopy copy) {
        return new KeyCopyPair(copy, copy);
    }

    /**
     * The one copy to try: valid, and of the higher generation. A whole copy of a newer format beside it wins by
     * refusing, since repairing it would undo what a newer program did.
     */
    public KeyCopy best() throws VaultException {
        KeyCopyState stateA = a.state();
        KeyCopyState stateB = b.state();
        if (stateA == KeyCopyState.NEWER || stateB == KeyCopyState.NEWER) {
            throw new NewerFormatException();
        }
        boolean validA = stateA == KeyCopyState.VALID;
        boolean validB = stateB == KeyCopyState.VALID;
        if (validA && validB) {
            return b.head().generation() > a.head().generation() ? b : a;
        }
        if (validA || validB) {
            return validA ? a : b;
        }
        if (stateA == KeyCopyState.UNREADABLE_NEWER || stateB == KeyCopyState.UNREADABLE_NEWER) {
            throw new NewerFormatException();
        }
        boolean ours = stateA == KeyCopyState.DAMAGED || stateB == KeyCopyState.DAMAGED;
        throw new KeyFileDamagedException(ours ? "neither copy is whole" : "neither copy begins like one");
    }

    /** Whether a copy still stands that a slot might open. */
    boolean anyValid() {
        return a.state() == KeyCopyState.VALID || b.state() == KeyCopyState.VALID;
    }

    /** Whether both copies are the same, byte for byte. */
    public boolean agree() {
        return a.sameAs(b);
    }

    KeyCopy a() {
        return a;
    }

    KeyCopy b() {
        return b;
    }
}
