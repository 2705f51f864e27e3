package org.svod.vault.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.image.KeyCopy;
import org.svod.vault.key.image.KeyCopyPair;
import org.svod.vault.key.image.KeyFileDisk;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.key.image.KeyHead;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.secret.SecretBytes;

/**
 * The file {@code keys}: who can open the vault. docs/formats/key-file.md describes its {@value #FILE_BYTES} bytes. The
 * caller holds the vault's lock while anything here runs; only an erase may come between, and it is noticed.
 */
public final class KeyFile {

    /** Length of every key file of this format. */
    public static final int FILE_BYTES = KeyFileLayout.FILE_LENGTH;

    /** Most slots a file can hold. */
    public static final int MAX_SLOTS = KeyFileLayout.SLOTS;

    private KeyFile() {}

    /**
     * Makes a key file with these slots, at least one, and returns it open as by the first. Written under another name and
     * renamed last, so that {@code path} is whole or absent. The caller still owns the secrets and the credentials.
     *
     * @throws org.svod.vault.failure.VaultExistsException if {@code path} is there already
     * @throws SlotRefusedException if a label or credential is unfit, or two slots would open by the same one
     * @throws VaultException if the disk refuses or an erase has begun here
     */
    public static OpenKeyFile create(
            FilePort files,
            Path path,
            SecureRandom random,
            PassphraseKdf kdf,
            KdfProfile profile,
            StoreSecrets secrets,
            List<NewSlot> slots,
            LocalDate today)
            throws VaultException {
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("a key file needs a slot");
        }
        if (slots.size() > KeyFileLayout.SLOTS) {
            throw new SlotRefusedException(Reason.NO_FREE_SLOT);
        }
        KeyFileDisk disk = new KeyFileDisk(files, path, random);
        try (KeyDraft draft = KeyDraft.first(profile, kdf, random)) {
            for (NewSlot slot : slots) {
                draft.put(draft.freeIndex(), slot, today);
            }
            draft.seal(secrets).close();
            disk.create(draft.copy(), copy -> OpenKeyFile.requireSame(copy, draft.copy()));
            try (OpenedSlot first = draft.openFirst()) {
                return OpenKeyFile.made(disk, kdf, random, draft.copy(), first, draft.privateKeys());
            }
        }
    }

    /**
     * Opens the file with a credential, which the caller still owns. Until a slot has opened nothing is written; then the
     * other copy is repaired if it differs.
     *
     * @throws WrongCredentialException if no slot opens; not one byte on disk has changed
     * @throws org.svod.vault.failure.KeyFileDamagedException if neither copy is whole; nothing was changed
     * @throws org.svod.vault.failure.NewerFormatException if a newer program wrote it; nothing was changed
     * @throws org.svod.vault.failure.KeysErasedException if there is no key file beside the marker of an erase, or
     *     the keys are being erased right now
     * @throws org.svod.vault.failure.EraseInterruptedException if the marker of an erase stands beside a key file
     * @throws org.svod.vault.failure.VaultMissingException if there is no such file
     * @throws org.svod.vault.failure.StorageFailedException if the disk refuses
     */
    public static OpenKeyFile open(
            FilePort files, Path path, Credential credential, PassphraseKdf kdf, SecureRandom random)
            throws VaultException {
        return open(files, path, credential, kdf, random, secrets -> {});
    }

    /**
     * The same, with a look at the store before the other copy is repaired: as long as what this copy leads to is not
     * whole, the other one may be the only way to what is.
     *
     * @param check throws if the store is not whole; then nothing was changed. It must not keep the secrets
     */
    public static OpenKeyFile open(
            FilePort files, Path path, Credential credential, PassphraseKdf kdf, SecureRandom random, StoreCheck check)
            throws VaultException {
        KeyFileDisk disk = new KeyFileDisk(files, path, random);
        KeyCopyPair onDisk = disk.read();
        KeyCopy copy = onDisk.best();
        KeyHead head = copy.head();
        try (SecretBytes master = credential.master(kdf, head.salt(), head.profile())) {
            Optional<OpenedSlot> opened = OpenedSlot.find(copy, master);
            try (OpenedSlot slot = opened.orElseThrow(WrongCredentialException::new)) {
                check.check(slot.secrets());
                boolean repair = !onDisk.agree();
                if (repair) {
                    disk.repair(onDisk, copy);
                }
                return OpenKeyFile.opened(disk, kdf, random, copy, slot, repair);
            }
        }
    }

    /** Looks at the store a slot leads to. */
    @FunctionalInterface
    public interface StoreCheck {
        /** Throws if it is not whole. */
        void check(StoreSecrets secrets) throws VaultException;
    }
}
