package org.svod.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.svod.cli.play.TestProgram;
import org.svod.desk.keys.SlotNotes;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.keeping.KeyEvent.What;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.secret.Credential;

/** Changes the slot of anna until it is killed, or dies by itself between a change and its note. */
public final class SlotChangingProcess {
    private static final int LIKE_KILLED = 128 + 9;

    private SlotChangingProcess() {}

    /** The vault; {@code loop}, or {@code before} or {@code after} a commit to die there. */
    public static void main(String[] arguments) throws Exception {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        DiskFiles files = new DiskFiles();
        try (Credential vera = Credential.ofTyped("vera opens".toCharArray());
                Vault vault =
                        new VaultOpening(files, random, clock, TestProgram.KDF).open(Path.of(arguments[0]), vera)) {
            if (arguments[1].equals("loop")) {
                change(
                        new KeyDesk(vault, new Rotation(files, random, clock), random, clock, () -> Long.MAX_VALUE),
                        vault);
            } else {
                die(vault, clock, arguments[1].equals("after"));
            }
        }
    }

    private static void change(KeyDesk desk, Vault vault) throws Exception {
        System.out.println("begun");
        if (desk.makeUpForNote().isPresent()) {
            System.out.println("made up");
        }
        boolean there = vault.slots().stream().anyMatch(slot -> slot.label().equals("anna"));
        while (true) {
            if (there) {
                desk.remove("anna");
            }
            try (Credential first = Credential.ofTyped("anna walks".toCharArray());
                    Credential second = Credential.ofTyped("anna runs".toCharArray())) {
                SlotInfo added = desk.add("anna", first);
                there = desk.change(added.label(), second).label().equals("anna");
            }
        }
    }

    private static void die(Vault vault, Clock clock, boolean afterCommit) throws Exception {
        try (Credential anna = Credential.ofTyped("anna walks".toCharArray())) {
            SlotInfo never = new SlotNotes(vault, clock).around(What.SLOT_ADDED, "anna", () -> {
                if (!afterCommit) {
                    Runtime.getRuntime().halt(LIKE_KILLED);
                }
                SlotInfo made = vault.addSlot(new NewSlot("anna", anna), LocalDate.now(clock));
                Runtime.getRuntime().halt(LIKE_KILLED);
                return made;
            });
            throw new AssertionError(never.label());
        }
    }
}
