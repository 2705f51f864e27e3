package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;
import org.svod.cli.process.ChildJvm;
import org.svod.desk.keys.SlotNotes;
import org.svod.vault.FirstCells;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.keeping.KeyBook;
import org.svod.vault.keeping.KeyEvent;
import org.svod.vault.keeping.KeyEvent.What;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.secret.Credential;

/** A change of slots and its note, with somebody killed in between: the note is made up for, and none tells of what was not. */
class SlotNotesTest {
    private static final int LIKE_KILLED = 128 + 9;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final DiskFiles files = new DiskFiles();

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void a_vault_of_vera() throws Exception {
        home = folder.resolve("v");
        try (Credential vera = Credential.ofTyped("vera opens".toCharArray())) {
            FirstCells cells = new FirstCells(random, clock, writer -> KeyDesk.begin(writer, LocalDate.now(clock)));
            new VaultCreation(files, random, clock, TestProgram.KDF)
                    .create(home, TestProgram.CHEAP, List.of(new NewSlot("vera", vera)), cells)
                    .close();
        }
    }

    @Test
    void killed_between_a_change_and_its_note_the_next_opening_makes_up_for_it_once() throws Exception {
        died("after");
        try (Vault vault = open("vera opens")) {
            SlotNotes notes = new SlotNotes(vault, clock);
            assertThat(notes.makeUp()).map(KeyEvent::madeUp).contains(Optional.of(LocalDate.now(clock)));
            assertThat(notes.makeUp()).isEmpty();
            assertThat(new KeyBook(vault.store()).events())
                    .extracting(event -> event.what().code() + " " + event.label() + " " + event.by() + " "
                            + event.madeUp().isPresent())
                    .containsExactly("slot-added anna vera true");
        }
    }

    @Test
    void killed_before_the_change_nothing_is_noted() throws Exception {
        died("before");
        try (Vault vault = open("vera opens")) {
            assertThat(new SlotNotes(vault, clock).makeUp()).isEmpty();
            // Nor after a later commit, which is another change's.
            try (Credential anna = Credential.ofTyped("anna walks".toCharArray())) {
                assertThat(desk(vault).add("anna", anna).label()).isEqualTo("anna");
            }
            assertThat(new SlotNotes(vault, clock).makeUp()).isEmpty();
            assertThat(new KeyBook(vault.store()).events())
                    .extracting(KeyEvent::madeUp)
                    .containsExactly(Optional.empty());
        }
    }

    @Test
    void a_refused_change_leaves_no_note_whatever_is_committed_later() throws Exception {
        try (Vault vault = open("vera opens");
                Credential taken = Credential.ofTyped("vera opens".toCharArray())) {
            assertThatThrownBy(() -> desk(vault).add("anna", taken)).isInstanceOf(SlotRefusedException.class);
            assertThat(new KeyBook(vault.store()).intended()).isEmpty();
        }
    }

    @Test
    void the_program_says_that_it_made_up_for_a_note() throws Exception {
        // The vault has seen this clock: a program with an earlier one would not write to it.
        TestProgram program = new TestProgram(folder.resolve("p")).at(clock).found();
        try (Credential phrase = Credential.ofTyped(TestProgram.PASSPHRASE.toCharArray());
                Vault vault = new VaultOpening(files, random, clock, TestProgram.KDF).open(program.vault(), phrase);
                Credential anna = Credential.ofTyped("anna walks".toCharArray())) {
            KeyEvent event = new KeyEvent(What.SLOT_ADDED, "anna", LocalDate.now(clock), "passphrase");
            boolean noted = vault.store().write(writer -> {
                KeyBook.intends(writer, event, vault.generation());
                return true;
            });
            assertThat(noted).isTrue();
            assertThat(vault.addSlot(new NewSlot("anna", anna), LocalDate.now(clock))
                            .label())
                    .isEqualTo("anna");
        }
        TestProgram.Ran ran = program.open("keys", "status");
        assertThat(ran.err()).contains("cut off before it was noted");
        assertThat(ran.out()).contains("added: anna").contains("noted later");
        assertThat(program.open("keys", "status").err()).doesNotContain("cut off");
    }

    @Test
    void killed_at_any_moment_notes_and_slots_tell_the_same() throws Exception {
        kill(6);
    }

    @Tag("soak")
    @Test
    void killed_five_hundred_times_notes_and_slots_tell_the_same() throws Exception {
        kill(500);
    }

    private void kill(int rounds) throws Exception {
        Random when = new Random();
        int madeUp = 0;
        for (int round = 0; round < rounds; round++) {
            try (ChildJvm child = ChildJvm.start(SlotChangingProcess.class, folder, home.toString(), "loop")) {
                assertThat(child.line()).isEqualTo("begun");
                TimeUnit.MILLISECONDS.sleep(when.nextInt(400));
                madeUp += child.kill().contains("made up") ? 1 : 0;
            }
            madeUp += agrees("round " + round) ? 1 : 0;
        }
        System.out.println("changes of slots killed " + rounds + " times, notes made up for: " + madeUp);
    }

    private boolean agrees(String round) throws Exception {
        boolean runs = opens("anna runs");
        boolean walks = opens("anna walks");
        try (Vault vault = open("vera opens")) {
            boolean madeUp = desk(vault).makeUpForNote().isPresent();
            List<String> history = new ArrayList<>();
            for (KeyEvent event : new KeyBook(vault.store()).events()) {
                assertThat(event.label()).isEqualTo("anna");
                history.add(event.what().code());
                if (event.what() == What.SLOT_REMOVED) {
                    history.clear();
                }
            }
            assertThat(history.contains("slot-added")).as(round).isEqualTo(runs || walks);
            assertThat(history.contains("passphrase-changed")).as(round).isEqualTo(runs);
            assertThat(vault.slots().stream().map(SlotInfo::label).anyMatch("anna"::equals))
                    .as(round)
                    .isEqualTo(runs || walks);
            return madeUp;
        }
    }

    private void died(String where) throws Exception {
        Files.createDirectories(folder.resolve(where));
        try (ChildJvm child =
                ChildJvm.start(SlotChangingProcess.class, folder.resolve(where), home.toString(), where)) {
            assertThat(child.process().waitFor()).isEqualTo(LIKE_KILLED);
        }
    }

    private KeyDesk desk(Vault vault) {
        return new KeyDesk(vault, new Rotation(files, random, clock), random, clock, () -> Long.MAX_VALUE);
    }

    private boolean opens(String phrase) throws Exception {
        try {
            open(phrase).close();
            return true;
        } catch (WrongCredentialException refused) {
            return false;
        }
    }

    private Vault open(String phrase) throws Exception {
        try (Credential credential = Credential.ofTyped(phrase.toCharArray())) {
            return new VaultOpening(files, random, clock, TestProgram.KDF).open(home, credential);
        }
    }
}
