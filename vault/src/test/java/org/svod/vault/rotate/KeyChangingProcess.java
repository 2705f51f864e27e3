package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.OpenKeyFile;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.store.Id;

/**
 * Opens a vault and changes its keys until it is killed: adds a slot, gives it another passphrase, takes it away, and
 * rotates, with and without it. What is about to happen is said before, and {@code done} after. Each passphrase and each
 * rotation has its own number, so that no two states are alike.
 */
public final class KeyChangingProcess {
    static final Id ENTITY = new Id(0x0506, 0x0708);
    static final String GUEST = "guest";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Vault vault;
    private int next;

    private KeyChangingProcess(Vault vault, int next) {
        this.vault = vault;
        this.next = next;
    }

    /** The vault's directory, and the first number to use. */
    public static void main(String[] arguments) throws VaultException {
        int next = Integer.parseInt(arguments[1]);
        try (Vault vault = new VaultFixture(Path.of(arguments[0])).open()) {
            KeyChangingProcess process = new KeyChangingProcess(vault, next);
            // Whoever started it may be gone without having killed it.
            while (!System.out.checkError()) {
                process.change();
            }
        }
    }

    /** The passphrase of a number. */
    static String passphrase(int number) {
        return "guest number " + number + " counts grey herons";
    }

    /** One change: which one follows from the slots that are there and from the number. */
    private void change() throws VaultException {
        OpenKeyFile keys = vault.keys();
        List<SlotInfo> guests = vault.slots().stream()
                .filter(slot -> slot.label().equals(GUEST))
                .toList();
        if (guests.isEmpty()) {
            say("add " + next);
            try (PassphraseCredential credential = credential(next)) {
                said(keys.addSlot(new NewSlot(GUEST, credential), TODAY).index() > 0);
            }
        } else {
            int index = guests.get(0).index();
            switch (next % 4) {
                case 0 -> {
                    say("replace " + next);
                    try (PassphraseCredential credential = credential(next)) {
                        said(keys.replaceSlot(index, new NewSlot(GUEST, credential), TODAY)
                                        .index()
                                == index);
                    }
                }
                case 1 -> {
                    say("remove " + next);
                    keys.removeSlot(index);
                    said(true);
                }
                case 2 -> rotate("rotate ", Set.of());
                default -> rotate("rotate-away ", Set.of(index));
            }
        }
        next++;
    }

    private void rotate(String what, Set<Integer> removed) throws VaultException {
        int number = next;
        say(what + number);
        said(new Rotation(new DiskFiles(), new SecureRandom(), Clock.systemUTC())
                .rotate(
                        vault,
                        removed,
                        writer -> writer.entry(
                                ENTITY, "rotated", Integer.toString(number).getBytes(UTF_8)),
                        RotationProgress.silent())
                .oldStoreGone());
    }

    private static PassphraseCredential credential(int number) throws VaultException {
        return new PassphraseCredential(Passphrase.fromUtf8(passphrase(number).getBytes(UTF_8)));
    }

    private static void said(boolean done) {
        say(done ? "done" : "refused");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
