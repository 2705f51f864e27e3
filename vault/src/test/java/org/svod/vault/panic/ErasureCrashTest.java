package org.svod.vault.panic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.vault.VaultGlance;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.CrashDisk;
import org.svod.vault.file.CrashStates;
import org.svod.vault.key.KeyFile;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.OpenKeyFile;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RememberingKdf;

/**
 * A power cut at any moment of an erase. Before the marker and the heads are synced the vault is as it was, or refuses; from
 * then on no slot opens, marker or not, and whoever comes is told that an erase was interrupted until nothing of ours is
 * left. Finishing it works from every state. Prints how many states there are.
 */
class ErasureCrashTest {
    private static final Path HOME = Path.of("/data/main");
    private static final Path KEYS = HOME.resolve("keys");
    private static final Path MARKER = HOME.resolve("erased");
    private static final KdfProfile QUICK = new KdfProfile(1024, 1, 1);

    private final SecureRandom random = new SecureRandom();
    private final RememberingKdf kdf = new RememberingKdf(new Argon2id());
    private final StoreSecrets secrets = StoreSecrets.fresh(random);
    private final Map<Path, byte[]> before = new TreeMap<>();
    private int asItWas;
    private int refused;
    private int interrupted;
    private int erased;

    @BeforeEach
    void a_vault_with_a_hot_journal_and_exports() throws Exception {
        CrashDisk disk = CrashDisk.with(Map.of());
        try (Credential phrase = Credential.ofTyped("a".toCharArray())) {
            List<NewSlot> slots = List.of(new NewSlot("a", phrase));
            KeyFile.create(disk, KEYS, random, kdf, QUICK, secrets, slots, LocalDate.EPOCH)
                    .close();
        }
        before.putAll(disk.content());
        before.put(HOME.resolve(secrets.storeName()), noise(9000));
        before.put(HOME.resolve(secrets.storeName() + "-journal"), noise(5000));
        before.put(HOME.resolve("out/contacts.csv"), noise(300));
    }

    @ParameterizedTest
    @EnumSource
    void every_power_cut_is_before_the_erase_or_tells_of_it(Way way) throws Exception {
        System.out.println("erase, " + way + ": " + crash(way, 4, 12));
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void every_power_cut_is_before_the_erase_or_tells_of_it_with_all_states(Way way) throws Exception {
        System.out.println("erase, " + way + ", soak: " + crash(way, 60, 1));
    }

    private String crash(Way way, int limit, int every) throws Exception {
        CrashDisk disk = CrashDisk.with(before);
        way.strikeHeads(this, disk);
        long first = CrashStates.visit(before, disk, limit, this::checkBegun);
        assertThat(asItWas).as("the vault as it was").isPositive();
        assertThat(interrupted).as("the marker").isPositive();
        // Both are synced here, so this is where a second look may begin.
        Map<Path, byte[]> struck = disk.content();
        CrashDisk rest = CrashDisk.with(struck);
        way.goOn(this, rest);
        assertThat(rest.content()).containsOnlyKeys(MARKER);
        int[] number = {0};
        long second = CrashStates.visit(struck, rest, limit, (what, state) -> {
            if (number[0]++ % every == 0 || !state.containsKey(KEYS)) {
                checkStruck(what, state);
            }
        });
        assertThat(erased).as("an erase that ended").isPositive();
        return first + " + " + second + " states: " + asItWas + " as it was, " + refused + " refused, " + interrupted
                + " interrupted, " + erased + " erased";
    }

    /** Until marker and heads are synced. */
    private void checkBegun(String what, Map<Path, byte[]> state) throws Exception {
        if (state.containsKey(MARKER)) {
            checkStruckOrMarked(what, state);
            return;
        }
        assertThat(new VaultTraces(CrashDisk.with(state)).isVault(HOME))
                .as(what)
                .isTrue();
        try (OpenKeyFile open = open(state);
                StoreSecrets found = open.secrets()) {
            assertThat(found.key().sameAs(secrets.key())).as(what).isTrue();
            asItWas++;
        } catch (KeyFileDamagedException bothHeadsGone) {
            // Nothing opens any more, only the marker had not come that far. The erase is asked for once more.
            refused++;
            finish(what, state);
        }
    }

    private void checkStruck(String what, Map<Path, byte[]> state) throws Exception {
        assertThat(state).as(what).containsKey(MARKER);
        Map<Path, byte[]> unmarked = new TreeMap<>(state);
        assertThat(unmarked.remove(MARKER)).as(what).isNotNull();
        assertThatThrownBy(() -> open(unmarked))
                .as("%s: without its marker", what)
                .isInstanceOf(VaultException.class);
        checkStruckOrMarked(what, state);
    }

    private void checkStruckOrMarked(String what, Map<Path, byte[]> state) throws Exception {
        assertThatThrownBy(() -> open(state)).as(what).isInstanceOf(VaultException.class);
        VaultGlance.State said =
                VaultGlance.look(CrashDisk.with(state), random, HOME).state();
        if (said == VaultGlance.State.ERASED) {
            assertThat(state).as(what).containsOnlyKeys(MARKER);
            erased++;
        } else {
            assertThat(said).as(what).isEqualTo(VaultGlance.State.ERASE_INTERRUPTED);
            finish(what, state);
            interrupted++;
        }
    }

    private void finish(String what, Map<Path, byte[]> state) throws Exception {
        CrashDisk disk = CrashDisk.with(state);
        EraseReceipt receipt = new Erasure(disk, random, Duration.ZERO).erase(List.of(HOME));
        assertThat(receipt.complete()).as(what).isTrue();
        assertThat(disk.content()).as(what).containsOnlyKeys(MARKER);
    }

    private OpenKeyFile open(Map<Path, byte[]> state) throws VaultException {
        try (Credential phrase = Credential.ofTyped("a".toCharArray())) {
            return KeyFile.open(CrashDisk.with(state), KEYS, phrase, kdf, random);
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** Who erases. */
    enum Way {
        /** The program alone. */
        JAVA {
            @Override
            void strikeHeads(ErasureCrashTest test, CrashDisk disk) {
                test.work(disk).strikeHeads(HOME);
            }

            @Override
            void goOn(ErasureCrashTest test, CrashDisk disk) {
                VaultErasure work = test.work(disk);
                work.strikeKeys(HOME);
                work.finish(HOME, new LockWait(Duration.ZERO));
            }
        },
        /** The launcher, and the program after it. */
        LAUNCHER {
            @Override
            void strikeHeads(ErasureCrashTest test, CrashDisk disk) throws IOException {
                new LauncherSteps(disk, test.random).strikeHeads(HOME);
            }

            @Override
            void goOn(ErasureCrashTest test, CrashDisk disk) throws IOException {
                new LauncherSteps(disk, test.random).strikeWhole(HOME);
                assertThat(new Erasure(disk, test.random, Duration.ZERO)
                                .erase(List.of(HOME))
                                .complete())
                        .isTrue();
            }
        },
        /** The launcher where Java is missing. */
        LAUNCHER_ALONE {
            @Override
            void strikeHeads(ErasureCrashTest test, CrashDisk disk) throws IOException {
                new LauncherSteps(disk, test.random).strikeHeads(HOME);
            }

            @Override
            void goOn(ErasureCrashTest test, CrashDisk disk) throws IOException {
                LauncherSteps steps = new LauncherSteps(disk, test.random);
                steps.strikeWhole(HOME);
                steps.eraseRest(HOME);
            }
        };

        /** Up to where marker and heads are synced. */
        abstract void strikeHeads(ErasureCrashTest test, CrashDisk disk) throws IOException;

        /** From there to the end. */
        abstract void goOn(ErasureCrashTest test, CrashDisk disk) throws IOException;
    }

    private VaultErasure work(CrashDisk disk) {
        return new VaultErasure(disk, new Overwriting(disk, random), new VaultTraces(disk));
    }
}
