package org.svod.vault.panic;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.VaultFileNames;

/** The steps of one erase, and what each of them found; used once. A failed step is noted and the next one is taken. */
final class VaultErasure {

    private final FilePort files;
    private final Overwriting overwriting;
    private final VaultTraces traces;

    private final List<ErasedFile> erased = new ArrayList<>();
    private final List<Path> unlinked = new ArrayList<>();
    private final List<Remaining> remaining = new ArrayList<>();
    private final List<Path> stillHeld = new ArrayList<>();

    VaultErasure(FilePort files, Overwriting overwriting, VaultTraces traces) {
        this.files = files;
        this.overwriting = overwriting;
        this.traces = traces;
    }

    /** The marker first: from then on every process that has the vault open undoes its own next write and goes blind. */
    void strikeHeads(Path vault) {
        Overwriting.makeWritable(vault);
        try {
            Path marker = vault.resolve(VaultFileNames.ERASED);
            if (!files.exists(marker)) {
                files.createNew(marker, new byte[0]);
            }
        } catch (FileAlreadyExistsException e) {
            // A second erase was faster; the marker is there, which is all that is wanted.
        } catch (IOException e) {
            remaining.add(new Remaining(vault.resolve(VaultFileNames.ERASED), Remaining.Reason.NOT_MARKED));
        }
        // Outcomes count in finish(), where everything is done once more and compared.
        overwriting.heads(keys(vault));
        makeDurable(vault);
    }

    /** After the heads, which must not wait for it: a power cut must not leave keys half gone and nothing that says why. */
    private void makeDurable(Path vault) {
        try {
            files.syncDirectory(vault);
        } catch (IOException e) {
            return; // finish() tries it again and notes a refusal
        }
    }

    void strikeKeys(Path vault) {
        overwriting.blind(keys(vault));
    }

    void finish(Path vault, LockWait wait) {
        Path lock = vault.resolve("lock");
        try (LockWait.Grip grip = wait.on(lock)) {
            if (!grip.free()) {
                stillHeld.add(vault);
            }
            boolean keyless = eraseFile(keys(vault));
            traces.sideFiles(vault).forEach(this::eraseFile);
            eraseTree(vault.resolve("out"));
            eraseTree(vault.resolve(VaultFileNames.REHEARSAL)); // noise, should a rehearsal have been killed
            for (Path store : traces.stores(vault)) {
                if (keyless) {
                    unlink(store);
                } else {
                    eraseFile(store);
                }
            }
            unlink(lock);
            unlink(vault.resolve("keys.noise")); // what the launcher compares with, should it have been killed there
            syncNames(vault);
        }
    }

    EraseReceipt receipt(List<Path> vaults) {
        return new EraseReceipt(vaults, erased, unlinked, remaining, stillHeld, List.of(NotReached.values()));
    }

    private static Path keys(Path vault) {
        return vault.resolve(VaultFileNames.KEYS);
    }

    /** Overwrites, compares, unlinks. True if its bytes are gone, or were gone before. */
    private boolean eraseFile(Path file) {
        long bytes = sizeOf(file);
        Overwriting.Outcome outcome = overwriting.whole(file);
        switch (outcome) {
            case CONFIRMED -> erased.add(new ErasedFile(file, bytes, true));
            case DIFFERENT -> {
                erased.add(new ErasedFile(file, bytes, false));
                remaining.add(new Remaining(file, Remaining.Reason.NOT_CONFIRMED));
            }
            case REFUSED -> remaining.add(new Remaining(file, Remaining.Reason.NOT_OVERWRITTEN));
            case GONE -> {
                return true;
            }
        }
        // Also when overwriting failed: a name less is better than nothing.
        remove(file);
        return outcome == Overwriting.Outcome.CONFIRMED;
    }

    /** Everything under a directory. A link is removed, never followed: what it points at lies elsewhere. */
    private void eraseTree(Path entry) {
        if (Files.isSymbolicLink(entry)) {
            remove(entry);
            return;
        }
        try {
            List<Path> children = files.list(entry);
            Overwriting.makeWritable(entry);
            children.forEach(this::eraseTree);
            remove(entry);
        } catch (NoSuchFileException e) {
            return;
        } catch (NotDirectoryException e) {
            eraseFile(entry);
        } catch (IOException e) {
            remaining.add(new Remaining(entry, Remaining.Reason.NOT_REMOVED));
        }
    }

    private void unlink(Path file) {
        if (remove(file)) {
            unlinked.add(file);
        }
    }

    private boolean remove(Path file) {
        try {
            files.delete(file);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            remaining.add(new Remaining(file, Remaining.Reason.NOT_REMOVED));
            return false;
        }
    }

    private void syncNames(Path vault) {
        try {
            files.syncDirectory(vault);
        } catch (IOException e) {
            remaining.add(new Remaining(vault, Remaining.Reason.NOT_MARKED));
        }
    }

    private long sizeOf(Path file) {
        try {
            return files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
