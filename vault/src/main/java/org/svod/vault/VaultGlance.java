package org.svod.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultBusyException.Holder;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.image.KeyFileDisk;

/**
 * What can be seen of a vault without any secret. Changes nothing.
 *
 * @param state what is there
 * @param busy whether a living process has it open
 * @param holder who that is, if its lock says so yet
 */
public record VaultGlance(State state, boolean busy, Optional<Holder> holder) {

    /** What is there. */
    public enum State {
        /** No vault. */
        MISSING,
        /** A vault with a whole key file. */
        READY,
        /** A vault whose key file has no whole copy. */
        KEYS_DAMAGED,
        /** A vault of a newer program. */
        NEWER,
        /** The keys were erased, and everything else of ours is gone. */
        ERASED,
        /** An erase was begun; something of ours is still there. */
        ERASE_INTERRUPTED
    }

    /** Looks at {@code path}. */
    public static VaultGlance look(FilePort files, SecureRandom random, Path path) throws VaultException {
        VaultDirectory directory = new VaultDirectory(path);
        State state = stateOf(files, random, directory);
        try {
            if (state == State.MISSING || !files.exists(directory.lock())) {
                return new VaultGlance(state, false, Optional.empty());
            }
            Optional<Optional<Holder>> holder = VaultLock.holderOf(directory.lock());
            return new VaultGlance(state, holder.isPresent(), holder.flatMap(known -> known));
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    private static State stateOf(FilePort files, SecureRandom random, VaultDirectory directory) throws VaultException {
        try {
            return new KeyFileDisk(files, directory.keys(), random)
                                    .read()
                                    .best()
                                    .head()
                                    .generation()
                            > 0
                    ? State.READY
                    : State.KEYS_DAMAGED;
        } catch (VaultMissingException missing) {
            return State.MISSING;
        } catch (KeysErasedException erased) {
            return afterErase(files, directory);
        } catch (EraseInterruptedException interrupted) {
            return State.ERASE_INTERRUPTED;
        } catch (KeyFileDamagedException damaged) {
            return State.KEYS_DAMAGED;
        } catch (NewerFormatException newer) {
            return State.NEWER;
        }
    }

    private static State afterErase(FilePort files, VaultDirectory directory) throws VaultException {
        try {
            return EraseMark.isAlone(files, directory) ? State.ERASED : State.ERASE_INTERRUPTED;
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }
}
