package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.VaultOpening;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.RecordingFiles;
import org.svod.vault.file.VaultFileNames;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.secret.RememberingKdf;
import org.svod.vault.store.Id;

/**
 * A power cut at any moment of a rotation that takes a slot away leaves a vault that opens with exactly the old or
 * exactly the new state. A wrong passphrase changes no byte of what it left, the slot taken away opens exactly if the
 * commit has not happened, and after the next opening no byte remains of that slot, of the other store, of anything
 * half-made. Prints how many states there are and how many were opened.
 */
class RotationCrashTest {
    private static final Id ENTITY = new Id(1, 2);
    private static final String ANNA = "anna keeps five grey herons";
    private static final int OLD = 2;
    private static final int NEW = 3;

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private final PassphraseKdf kdf = new RememberingKdf(new Argon2id());
    private final Map<Integer, Integer> opened = new HashMap<>();
    private final Map<Integer, Traces> mustBeGone = new HashMap<>();
    private final Map<Integer, String> contents = new HashMap<>();
    private RecordingFiles files;
    private Path directory;

    @BeforeEach
    void rotated_once_on_a_disk_that_remembers() throws Exception {
        directory = root.resolve("main");
        files = new RecordingFiles(directory);
        filled(new VaultFixture(directory));
        Traces old = new Traces();
        Traces next = new Traces();
        try (Vault vault = open(files, directory, VaultFixture.PASSPHRASE)) {
            files.begin();
            contents.put(OLD, vault.store().content().digest());
            old.storeIn(files.content());
            RotationReport report = new Rotation(files, random, Clock.systemUTC())
                    .rotate(
                            vault,
                            Set.of(1),
                            writer -> writer.cell(ENTITY, "rotated", new byte[1]),
                            RotationProgress.silent());
            assertThat(report.generation()).isEqualTo(NEW);
            contents.put(NEW, vault.store().content().digest());
        }
        next.storeIn(files.content());
        old.slotsOf(keysBefore(), 1);
        mustBeGone.put(NEW, old);
        mustBeGone.put(OLD, next);
    }

    @Test
    void every_power_cut_leaves_the_old_state_or_the_new() throws Exception {
        System.out.println("rotation: " + crash(6, 3));
    }

    @Test
    @Tag("soak")
    void every_power_cut_leaves_the_old_state_or_the_new_with_all_states() throws Exception {
        System.out.println("rotation, soak: " + crash(60, 1));
    }

    private String crash(int limit, int every) throws Exception {
        int[] number = {0};
        long states = files.visit(limit, (what, state) -> {
            if (number[0]++ % every == 0) {
                check(what, state, number[0] / every);
            }
        });
        assertThat(opened).as("both states were met").containsOnlyKeys(OLD, NEW);
        return states + " states, opened " + opened.get(OLD) + " as old and " + opened.get(NEW) + " as new";
    }

    /** Wrong, taken away and staying passphrase, in an order that changes from state to state. */
    private void check(String what, Map<Path, byte[]> state, int number) throws Exception {
        Path vault = materialised(state, root.resolve("state"));
        int generation = 0;
        boolean annaOpens = false;
        for (int turn = 0; turn < 3; turn++) {
            switch ((number + turn) % 3) {
                case 0 -> assertRefusedUntouched(what, vault, "not it");
                case 1 -> annaOpens = opens(what, vault);
                default -> generation = opensWhole(what, vault);
            }
        }
        assertThat(annaOpens).as(what).isEqualTo(generation == OLD);
        nothingElseIsLeft(what, vault, generation);
        opened.merge(generation, 1, Integer::sum);
    }

    private int opensWhole(String what, Path at) throws Exception {
        try (Vault vault = open(at, VaultFixture.PASSPHRASE)) {
            int generation = (int) vault.keys().generation();
            assertThat(generation).as(what).isIn(OLD, NEW);
            assertThat(vault.store().content().digest()).as(what).isEqualTo(contents.get(generation));
            return generation;
        }
    }

    private boolean opens(String what, Path at) throws Exception {
        var before = VaultFixture.digests(at);
        try {
            open(at, ANNA).close();
            return true;
        } catch (WrongCredentialException refused) {
            assertThat(VaultFixture.digests(at)).as(what).isEqualTo(before);
            return false;
        }
    }

    private void assertRefusedUntouched(String what, Path at, String passphrase) throws Exception {
        var before = VaultFixture.digests(at);
        try {
            open(at, passphrase).close();
            throw new AssertionError(what + ": opened by " + passphrase);
        } catch (WrongCredentialException refused) {
            assertThat(VaultFixture.digests(at)).as(what).isEqualTo(before);
        }
    }

    private void nothingElseIsLeft(String what, Path at, int generation) throws IOException {
        int stores = 0;
        for (Path file : new DiskFiles().list(at)) {
            byte[] bytes = Files.readAllBytes(file);
            assertThat(Objects.requireNonNull(mustBeGone.get(generation)).in(bytes))
                    .as("%s: traces in %s", what, file.getFileName())
                    .isZero();
            String name = file.getFileName().toString();
            stores += name.endsWith(".db") ? 1 : 0;
            if (name.endsWith("-journal")) {
                assertThat(bytes).as(what).isEmpty();
            }
            if (name.equals(VaultFileNames.KEYS)) {
                int half = bytes.length / 2;
                assertThat(Arrays.equals(bytes, 0, half, bytes, half, bytes.length))
                        .as(what)
                        .isTrue();
            }
        }
        assertThat(stores).as(what).isEqualTo(1);
    }

    private Path materialised(Map<Path, byte[]> state, Path at) throws IOException {
        if (Files.exists(at)) {
            for (Path file : new DiskFiles().list(at)) {
                Files.delete(file);
            }
        } else {
            assertThat(Files.createDirectory(at)).isDirectory();
        }
        for (Map.Entry<Path, byte[]> file : state.entrySet()) {
            assertThat(Files.write(at.resolve(file.getKey().getFileName()), file.getValue()))
                    .exists();
        }
        return at;
    }

    private byte[] keysBefore() throws Exception {
        byte[][] keys = new byte[1][];
        long states = files.visit(0, (what, state) -> {
            if (keys[0] == null) {
                keys[0] = Objects.requireNonNull(state.get(directory.resolve(VaultFileNames.KEYS)));
            }
        });
        assertThat(states).isPositive();
        return keys[0];
    }

    private Vault open(Path at, String passphrase) throws VaultException {
        return open(new DiskFiles(), at, passphrase);
    }

    private Vault open(FilePort port, Path at, String passphrase) throws VaultException {
        try (PassphraseCredential credential =
                new PassphraseCredential(Passphrase.fromUtf8(passphrase.getBytes(UTF_8)))) {
            return new VaultOpening(port, random, Clock.systemUTC(), kdf).open(at, credential);
        }
    }

    private static void filled(VaultFixture fixture) throws Exception {
        try (Vault vault = fixture.create();
                PassphraseCredential anna = new PassphraseCredential(Passphrase.fromUtf8(ANNA.getBytes(UTF_8)))) {
            assertThat(vault.keys()
                            .addSlot(new NewSlot("anna", anna), LocalDate.EPOCH)
                            .index())
                    .isEqualTo(1);
            boolean written = vault.store().write(writer -> {
                for (int number = 0; number < 30; number++) {
                    writer.entry(ENTITY, "noted", ("note " + number).getBytes(UTF_8));
                }
                return true;
            });
            assertThat(written).isTrue();
        }
    }
}
