package org.svod.vault.key;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyCopyPair;
import org.svod.vault.key.image.KeyFileDisk;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.secret.SecretBytes;

/**
 * A key file that a slot has opened. Every change is one commit: proven in memory, written to copy A, synced, read back
 * and opened, then written to copy B and synced. A refused change ({@link SlotRefusedException}) leaves everything as it
 * was. A commit that fails otherwise closes this object, which no longer knows what is on the disk: open again and there
 * is exactly the old state or exactly the new one. Safe for several threads; closing wipes all keys.
 */
public final class OpenKeyFile implements AutoCloseable {

    private final PassphraseKdf kdf;
    private final SecureRandom random;
    private final SlotInfo openedBy;
    private final boolean repairedCopy;

    /** Private keys of the slots known to open: the one that did, and those made in this sitting. */
    private final NavigableMap<Integer, SecretBytes> proven;

    private KeyFileDisk disk;
    private KeyCopy copy;
    private List<SlotEntry> entries;
    private StoreSecrets secrets;
    private boolean closed;

    private OpenKeyFile(
            KeyFileDisk disk,
            PassphraseKdf kdf,
            SecureRandom random,
            KeyCopy copy,
            OpenedSlot opened,
            Map<Integer, SecretBytes> proven,
            boolean repairedCopy) {
        this.disk = disk;
        this.kdf = kdf;
        this.random = random;
        this.copy = copy;
        this.entries = opened.entries();
        this.openedBy = info(entries, opened.index());
        this.proven = new TreeMap<>(proven);
        this.secrets = opened.secrets().atGeneration(opened.secrets().generation());
        this.repairedCopy = repairedCopy;
    }

    /** As a slot opened it. Copies what it needs. */
    static OpenKeyFile opened(
            KeyFileDisk disk,
            PassphraseKdf kdf,
            SecureRandom random,
            KeyCopy copy,
            OpenedSlot slot,
            boolean repairedCopy) {
        Map<Integer, SecretBytes> own = Map.of(slot.index(), slot.privateKey().copy());
        return new OpenKeyFile(disk, kdf, random, copy, slot, own, repairedCopy);
    }

    /** As just made: every slot is proven, and the first one counts as the opener. Takes the private keys over. */
    static OpenKeyFile made(
            KeyFileDisk disk,
            PassphraseKdf kdf,
            SecureRandom random,
            KeyCopy copy,
            OpenedSlot first,
            Map<Integer, SecretBytes> privateKeys) {
        return new OpenKeyFile(disk, kdf, random, copy, first, privateKeys, false);
    }

    /** What the slots lead to: an independent copy; whoever asked closes it. */
    public synchronized StoreSecrets secrets() {
        requireOpen();
        return secrets.atGeneration(secrets.generation());
    }

    /**
     * The store that the key file on the disk names. Empty after {@link #close} and after a commit that failed: then the
     * disk may name one store or the other, and only the next opening knows which.
     */
    public synchronized Optional<String> storeName() {
        return closed ? Optional.empty() : Optional.of(secrets.storeName());
    }

    /** The slot this sitting came in by, as it was then. */
    public SlotInfo openedBy() {
        return openedBy;
    }

    /** All slots by index, as of the last commit. */
    public synchronized List<SlotInfo> slots() {
        return entries.stream().map(SlotEntry::info).toList();
    }

    /** Number of the last commit, from 1. */
    public synchronized long generation() {
        return copy.head().generation();
    }

    /** Whether the copies differed at opening and the other one was repaired. */
    public boolean repairedCopy() {
        return repairedCopy;
    }

    /** Tells that the directory around the file was renamed; later commits go to {@code path}. */
    public synchronized void movedTo(Path path) {
        disk = disk.at(path);
    }

    /** Makes a slot in a free place. The caller still owns the credential. */
    public synchronized SlotInfo addSlot(NewSlot slot, LocalDate today) throws VaultException {
        requireOpen();
        try (KeyDraft draft = draft()) {
            int index = draft.freeIndex();
            draft.put(index, slot, today);
            commit(draft, secrets);
            return info(entries, index);
        }
    }

    /** Makes a slot in the place of another in one commit: from then on the old passphrase or code opens nothing. */
    public synchronized SlotInfo replaceSlot(int index, NewSlot slot, LocalDate today) throws VaultException {
        requireOpen();
        requireThere(index);
        try (KeyDraft draft = draft()) {
            draft.put(index, slot, today);
            commit(draft, secrets);
            return info(entries, index);
        }
    }

    /** Makes noise of a slot; refused as {@link #requireRemovable} says. */
    public synchronized void removeSlot(int index) throws VaultException {
        requireOpen();
        requireRemovable(Set.of(index));
        try (KeyDraft draft = draft()) {
            draft.remove(index);
            commit(draft, secrets);
        }
    }

    /**
     * Seals other store secrets of the same vault to every slot that stays, none of whose owners need be there, and makes
     * noise of the others, all in one commit: from then on those are refused. Copies the secrets.
     */
    public synchronized void replaceSecrets(StoreSecrets next, Set<Integer> removed) throws VaultException {
        requireOpen();
        if (!Arrays.equals(next.vaultId(), secrets.vaultId())) {
            throw new IllegalArgumentException("secrets of another vault");
        }
        requireRemovable(removed);
        try (KeyDraft draft = draft()) {
            removed.forEach(draft::remove);
            commit(draft, next);
        }
    }

    /** Returns if a slot of this label could be made: the label is fit and free, and so is a place. */
    public synchronized void requireAddable(String label) throws VaultException {
        requireOpen();
        NewSlot.requireFitLabel(label);
        if (entries.stream().anyMatch(entry -> entry.info().label().equals(label))) {
            throw new SlotRefusedException(Reason.LABEL_TAKEN);
        }
        if (entries.size() == KeyFile.MAX_SLOTS) {
            throw new SlotRefusedException(Reason.NO_FREE_SLOT);
        }
    }

    /**
     * Returns if these slots may be removed. Refused for the last one, and for the one this sitting came in by unless
     * another has been made in it: nobody has shown that the others still open.
     */
    public synchronized void requireRemovable(Set<Integer> removed) throws VaultException {
        for (int index : removed) {
            requireThere(index);
        }
        if (!removed.isEmpty() && removed.size() == entries.size()) {
            throw new SlotRefusedException(Reason.LAST_SLOT);
        }
        if (removed.containsAll(proven.keySet())) {
            throw new SlotRefusedException(Reason.OPENED_BY_IT);
        }
    }

    /** Wipes every key. Closing twice is fine. */
    @Override
    public synchronized void close() {
        closed = true;
        secrets.close();
        proven.values().forEach(SecretBytes::close);
    }

    @Override
    public String toString() {
        return "OpenKeyFile[redacted]";
    }

    /** What was written must read back as it was meant. */
    static void requireSame(KeyCopy readBack, KeyCopy meant) throws StorageFailedException {
        if (!readBack.sameAs(meant)) {
            throw StorageFailedException.of(new IOException("the key file reads back otherwise than it was written"));
        }
    }

    private KeyDraft draft() {
        return KeyDraft.after(copy, entries, kdf, random);
    }

    private void commit(KeyDraft draft, StoreSecrets next) throws VaultException {
        try (StoreSecrets sealed = draft.seal(next)) {
            NavigableMap<Integer, SecretBytes> provenNext = stillProven(draft);
            boolean done = false;
            try {
                disk.commit(KeyCopyPair.both(copy), draft.copy(), back -> {
                    requireSame(back, draft.copy());
                    OpenedSlot.withKey(
                                    back,
                                    provenNext.firstKey(),
                                    provenNext.firstEntry().getValue())
                            .close();
                });
                done = true;
            } finally {
                if (!done) {
                    provenNext.values().forEach(SecretBytes::close);
                    close();
                }
            }
            adopt(draft, sealed, provenNext);
        }
    }

    /** Independent copies of the keys that will open the next state. */
    private NavigableMap<Integer, SecretBytes> stillProven(KeyDraft draft) {
        NavigableMap<Integer, SecretBytes> next = new TreeMap<>(draft.privateKeys());
        for (SlotEntry entry : draft.entries()) {
            int index = entry.info().index();
            SecretBytes known = proven.get(index);
            if (known != null && !next.containsKey(index)) {
                next.put(index, known.copy());
            }
        }
        return next;
    }

    private void adopt(KeyDraft draft, StoreSecrets sealed, NavigableMap<Integer, SecretBytes> provenNext) {
        copy = draft.copy();
        entries = draft.entries();
        secrets.close();
        secrets = sealed.atGeneration(sealed.generation());
        proven.values().forEach(SecretBytes::close);
        proven.clear();
        proven.putAll(provenNext);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the key file has been closed");
        }
    }

    private void requireThere(int index) throws SlotRefusedException {
        if (entries.stream().noneMatch(entry -> entry.info().index() == index)) {
            throw new SlotRefusedException(Reason.NO_SUCH_SLOT);
        }
    }

    private static SlotInfo info(List<SlotEntry> entries, int index) {
        return entries.stream()
                .map(SlotEntry::info)
                .filter(info -> info.index() == index)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such slot"));
    }
}
