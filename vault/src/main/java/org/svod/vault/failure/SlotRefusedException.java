package org.svod.vault.failure;

import java.io.Serial;

/** A change of the slots that is refused for the person's own safety; nothing was changed. */
public final class SlotRefusedException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public SlotRefusedException(Reason reason) {
        super("the change of slots is refused: " + reason);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** Why a slot cannot be made, removed or replaced. */
    public enum Reason {
        /** All eight slots are used. */
        NO_FREE_SLOT,
        /** There is no slot of this number. */
        NO_SUCH_SLOT,
        /** The only slot left: nobody could open the vault. */
        LAST_SLOT,
        /** The slot this sitting came in by, and no other has been proven in it: open with another one and remove it then. */
        OPENED_BY_IT,
        /** This passphrase or code opens a slot already. */
        OPENS_A_SLOT_ALREADY,
        /** The label is blank, longer than 96 bytes in UTF-8, or holds a control character. */
        LABEL_UNFIT,
        /** Another slot has this label: the journal could not tell them apart. */
        LABEL_TAKEN,
        /** A recovery code has no passphrase to change: make another code and remove this one. */
        NOT_A_PASSPHRASE
    }
}
