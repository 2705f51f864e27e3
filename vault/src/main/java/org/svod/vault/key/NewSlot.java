package org.svod.vault.key;

import java.nio.charset.StandardCharsets;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.RecoveryCredential;

/** A slot to be made. Does not own the credential: whoever made that closes it. */
public final class NewSlot {

    /** Longest label in bytes of UTF-8. */
    static final int MAX_LABEL_BYTES = 96;

    private final String label;
    private final Credential credential;

    public NewSlot(String label, Credential credential) {
        this.label = label;
        this.credential = credential;
    }

    /** What the journal will call whoever opens with it. */
    public String label() {
        return label;
    }

    /** What will open it. */
    public Credential credential() {
        return credential;
    }

    /** Follows from the credential. */
    public SlotKind kind() {
        if (credential instanceof PassphraseCredential passphrase) {
            return passphrase.hasFile() ? SlotKind.PASSPHRASE_AND_FILE : SlotKind.PASSPHRASE;
        }
        if (credential instanceof RecoveryCredential) {
            return SlotKind.RECOVERY;
        }
        throw new IllegalStateException("Credential is sealed");
    }

    /** Refuses a label or secret that should not be set. */
    void requireFit() throws VaultException {
        requireFitLabel(label);
        credential.requireFitToSet();
    }

    /** Refuses a label that should not be set. */
    static void requireFitLabel(String label) throws SlotRefusedException {
        boolean fits = !label.isBlank()
                && label.getBytes(StandardCharsets.UTF_8).length <= MAX_LABEL_BYTES
                && label.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(label);
        if (!fits) {
            throw new SlotRefusedException(Reason.LABEL_UNFIT);
        }
    }
}
