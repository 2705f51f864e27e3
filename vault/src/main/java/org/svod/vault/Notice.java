package org.svod.vault;

import org.svod.vault.failure.VaultBusyException.Holder;

/** Something that was found and put right when the vault was opened; a person is told once. */
public sealed interface Notice {

    /** A process ended without closing the vault: killed, or the machine went down. Its lock was taken over. */
    record LockTakenOver(Holder holder) implements Notice {}

    /** A write that had not been acknowledged was undone. */
    record TransactionUndone() implements Notice {}

    /** The two copies of the key file differed; the other one was made equal to the one that opened. */
    record KeyCopyRepaired() implements Notice {}

    /** What an unfinished rotation or creation had left was overwritten and removed. */
    record LeftoversRemoved(int files) implements Notice {}

    /** Such leftovers are there, and the disk refused to remove them. */
    record LeftoversRemain() implements Notice {}
}
