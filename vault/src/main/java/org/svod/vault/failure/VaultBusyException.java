package org.svod.vault.failure;

import java.io.Serial;
import java.time.Instant;
import java.util.Optional;

/** Another process has this vault open. Who it is comes from the lock's content, which may not be written yet. */
public final class VaultBusyException extends VaultException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Optional<Holder> holder;

    public VaultBusyException(Optional<Holder> holder) {
        super("another process has this vault open");
        this.holder = holder;
    }

    /** Who holds the vault, when the lock says so. */
    public Optional<Holder> holder() {
        return holder;
    }

    /** A process id of this machine and the moment it opened the vault. */
    public record Holder(long pid, Instant startedAt) {}
}
