package org.svod.vault.contacts;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreReader;
import org.svod.vault.store.StoreWriter;

/** One view or transaction of the store whose work may find a problem; then nothing of it is written. */
final class Transaction {

    private Transaction() {}

    static <T> T reading(Store store, Work<StoreReader, T> work) throws VaultException, ContactProblemException {
        return unpack(() -> store.read(reader -> pack(work, reader)));
    }

    static <T> T writing(Store store, Work<StoreWriter, T> work) throws VaultException, ContactProblemException {
        return unpack(() -> store.write(writer -> pack(work, writer)));
    }

    static <T> T rebuilding(Store store, Work<StoreWriter, T> work) throws VaultException, ContactProblemException {
        return unpack(() -> {
            List<T> result = new ArrayList<>(1);
            store.rebuildDerived(writer -> result.add(pack(work, writer)));
            return result.get(0);
        });
    }

    private static <A, T> T pack(Work<A, T> work, A access) {
        try {
            return work.with(access);
        } catch (VaultException | ContactProblemException problem) {
            throw new Carrier(problem);
        }
    }

    private static <T> T unpack(InStore<T> work) throws VaultException, ContactProblemException {
        try {
            return work.run();
        } catch (Carrier carrier) {
            if (carrier.getCause() instanceof VaultException failure) {
                throw failure;
            }
            if (carrier.getCause() instanceof ContactProblemException problem) {
                throw problem;
            }
            throw carrier;
        }
    }

    /** What is done inside. */
    @FunctionalInterface
    interface Work<A, T> {
        T with(A access) throws VaultException, ContactProblemException;
    }

    @FunctionalInterface
    private interface InStore<T> {
        T run() throws VaultException;
    }

    /** Takes a checked exception through the store, which rolls back on the way. */
    private static final class Carrier extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Carrier(Exception cause) {
            super(cause);
        }
    }
}
