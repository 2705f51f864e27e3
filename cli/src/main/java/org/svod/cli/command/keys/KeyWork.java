package org.svod.cli.command.keys;

import java.io.IOException;
import org.svod.cli.command.Session;
import org.svod.desk.KeyDesk;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.rotate.Rotation;

/** Work with the keys of the open vault; what the vault refuses becomes a problem with its three lines. */
@FunctionalInterface
interface KeyWork<T> {
    /** Does it. */
    T on(KeyDesk desk) throws VaultException;

    /** Opens the vault if it is not open, and does {@code work} on its keys. */
    static <T> T in(Session session, KeyWork<T> work) {
        var clock = session.environment().clock();
        Rotation rotation =
                new Rotation(session.tools().files(), session.tools().random(), clock);
        KeyDesk desk = new KeyDesk(session.vault(), rotation, session.tools().random(), clock, () -> free(session));
        return session.inVault(() -> work.on(desk));
    }

    private static long free(Session session) {
        try {
            return session.tools().space().bytes(session.places().vault());
        } catch (IOException unknown) {
            throw session.problem(StorageFailedException.of(unknown));
        }
    }
}
