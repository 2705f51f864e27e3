package org.svod.desk.keys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.svod.vault.Vault;
import org.svod.vault.backup.BackupBook;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.keeping.KeyBook;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyEvent.What;
import org.svod.vault.store.StoreWriter;

/**
 * The notes of changes of slots. A slot changes in the key file and its note stands in the store, two files that no commit
 * joins: so what is about to be done is noted first, then done, then noted as done. Whoever is cut off in between leaves the
 * first note, and the key file's generation says whether the change was made.
 */
public final class SlotNotes {
    private final Vault vault;
    private final Clock clock;

    /** Notes in the store of {@code vault}. */
    public SlotNotes(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /** A change of slots, one commit of the key file. */
    @FunctionalInterface
    public interface Change<T> {
        /** Makes it. */
        T make() throws VaultException;
    }

    /** Makes a change with its notes around it. One that is refused leaves none. */
    public <T> T around(What what, String label, Change<T> change) throws VaultException {
        KeyEvent event = new KeyEvent(what, label, today(), vault.openedBy().label());
        long generation = vault.generation();
        write(writer -> KeyBook.intends(writer, event, generation));
        try {
            T made = change.make();
            write(writer -> done(writer, event));
            return made;
        } catch (SlotRefusedException refused) {
            write(KeyBook::intendsNothing);
            throw refused;
        }
    }

    /**
     * Makes up for the note of a change that was made and whose maker was cut off before noting it; forgets one that was not
     * made. To be called at each opening, before anything else changes the keys.
     *
     * @return what was made up for, if anything was
     */
    public Optional<KeyEvent> makeUp() throws VaultException {
        Optional<KeyBook.Intended> intended = new KeyBook(vault.store()).intended();
        if (intended.isEmpty()) {
            return Optional.empty();
        }
        if (vault.generation() <= intended.get().generation()) {
            write(KeyBook::intendsNothing);
            return Optional.empty();
        }
        KeyEvent event = intended.get().event().madeUpOn(today());
        write(writer -> done(writer, event));
        return Optional.of(event);
    }

    private static void done(StoreWriter writer, KeyEvent event) {
        KeyBook.intendsNothing(writer);
        KeyBook.happened(writer, event);
        if (event.what() == What.SLOT_REMOVED) {
            BackupBook.forget(writer, event.label());
        }
    }

    private void write(Consumer<StoreWriter> writing) throws VaultException {
        boolean written = vault.store().write(writer -> {
            writing.accept(writer);
            return true;
        });
        assert written;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
