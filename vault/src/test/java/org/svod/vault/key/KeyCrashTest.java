package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.CrashDisk;
import org.svod.vault.file.CrashStates;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RememberingKdf;

/**
 * A power cut at any moment of a change leaves a file that opens with exactly the old or exactly the new state, and a
 * wrong passphrase changes not one byte of what it left. Prints how many states were opened.
 */
class KeyCrashTest {

    private static final Path KEYS = Path.of("/vault/keys");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final KdfProfile QUICK = new KdfProfile(1024, 1, 1);
    private static final int QUICK_LIMIT = 10;

    private final SecureRandom random = new SecureRandom();
    private final RememberingKdf kdf = new RememberingKdf(new Argon2id());
    private final StoreSecrets oldSecrets = StoreSecrets.fresh(random);
    private final StoreSecrets newSecrets = oldSecrets.renewed(random);
    private Map<Path, byte[]> before = Map.of();

    @BeforeEach
    void a_file_with_two_slots() throws Exception {
        CrashDisk disk = CrashDisk.with(Map.of());
        create(disk);
        before = disk.content();
    }

    @ParameterizedTest
    @EnumSource
    void every_power_cut_leaves_the_old_state_or_the_new(Change change) throws Exception {
        System.out.println("key file, " + change + ": " + crash(change, QUICK_LIMIT) + " states opened");
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void every_power_cut_leaves_the_old_state_or_the_new_with_all_pairs(Change change) throws Exception {
        System.out.println("key file, " + change + ", soak: " + crash(change, 1500) + " states opened");
    }

    @Test
    void every_power_cut_while_creating_leaves_nothing_or_a_whole_file() throws Exception {
        CrashDisk disk = CrashDisk.with(Map.of());
        create(disk);
        long states = CrashStates.visit(Map.of(), disk, QUICK_LIMIT, (what, state) -> {
            CrashDisk after = CrashDisk.with(state);
            if (state.containsKey(KEYS)) {
                assertThat(generation(after, "a", oldSecrets)).as(what).isEqualTo(1);
                assertWrongChangesNothing(what, state, "x");
            } else {
                assertThat(opens(after, "a")).as(what).isFalse();
                assertThat(after.holds(state)).as(what).isTrue();
            }
        });
        System.out.println("key file, CREATE: " + states + " states opened");
    }

    @Test
    void creation_succeeds_over_whatever_an_interrupted_one_left() throws Exception {
        CrashDisk disk = CrashDisk.with(Map.of());
        create(disk);
        int[] number = {0};
        CrashStates.visit(Map.of(), disk, 2, (what, state) -> {
            // A creation costs a megabyte of noise: every sixtieth state is enough to meet each kind.
            if (number[0]++ % 60 == 0 && !state.containsKey(KEYS)) {
                CrashDisk again = CrashDisk.with(state);
                create(again);
                assertThat(again.content().keySet()).as(what).containsExactly(KEYS);
                assertThat(opens(again, "a")).as(what).isTrue();
            }
        });
    }

    @Test
    void every_power_cut_during_a_repair_leaves_the_same_state_to_open() throws Exception {
        long states = 0;
        CrashDisk change = CrashDisk.with(before);
        try (OpenKeyFile open = open(change, "a")) {
            Change.REPLACE_SECRETS.make(this, open);
        }
        byte[] old = Objects.requireNonNull(before.get(KEYS));
        byte[] next = Objects.requireNonNull(change.content().get(KEYS));
        for (boolean newerIsA : new boolean[] {true, false}) {
            byte[] mixed = newerIsA ? next.clone() : old.clone();
            System.arraycopy(
                    newerIsA ? old : next,
                    KeyFileLayout.COPY_LENGTH,
                    mixed,
                    KeyFileLayout.COPY_LENGTH,
                    KeyFileLayout.COPY_LENGTH);
            Map<Path, byte[]> start = Map.of(KEYS, mixed);
            CrashDisk disk = CrashDisk.with(start);
            open(disk, "a").close();
            assertThat(disk.operations()).as("a repair writes").isPositive();
            states += CrashStates.visit(start, disk, QUICK_LIMIT, (what, state) -> {
                assertWrongChangesNothing(what, state, "x");
                assertThat(generation(CrashDisk.with(state), "b", newSecrets))
                        .as(what)
                        .isEqualTo(2);
            });
        }
        System.out.println("key file, REPAIR: " + states + " states opened");
    }

    private long crash(Change change, int limit) throws Exception {
        CrashDisk disk = CrashDisk.with(before);
        try (OpenKeyFile open = open(disk, "a")) {
            change.make(this, open);
        }
        Map<Integer, Integer> seen = new HashMap<>();
        long states = CrashStates.visit(before, disk, limit, (what, state) -> {
            assertWrongChangesNothing(what, state, "x");
            CrashDisk opened = CrashDisk.with(state);
            int generation;
            try (OpenKeyFile open = open(opened, "a");
                    StoreSecrets secrets = open.secrets()) {
                generation = (int) open.generation();
                StoreSecrets expected = generation == 2 && change.replacesSecrets() ? newSecrets : oldSecrets;
                assertThat(secrets.key().sameAs(expected.key())).as(what).isTrue();
                assertThat(secrets.storeName()).as(what).isEqualTo(expected.storeName());
                assertThat(open.slots())
                        .as(what)
                        .extracting(SlotInfo::label)
                        .containsExactlyElementsOf(generation == 1 ? List.of("a", "b") : change.labelsAfter);
            }
            assertThat(generation).as(what).isIn(1, 2);
            for (String passphrase : List.of("b", "c")) {
                boolean should = (generation == 1 ? "ab" : change.passphrasesAfter).contains(passphrase);
                assertThat(opens(CrashDisk.with(state), passphrase))
                        .as("%s: %s", what, passphrase)
                        .isEqualTo(should);
            }
            assertThat(copiesAgree(opened)).as(what).isTrue();
            if (generation == 2 && change.takesAway()) {
                assertThat(blocksOfSlotB(opened)).as(what).isZero();
            }
            seen.merge(generation, 1, Integer::sum);
        });
        assertThat(seen).as("both states were met").containsOnlyKeys(1, 2);
        return states;
    }

    private void assertWrongChangesNothing(String what, Map<Path, byte[]> state, String wrong) throws Exception {
        CrashDisk disk = CrashDisk.with(state);
        assertThat(opens(disk, wrong)).as(what).isFalse();
        assertThat(disk.operations()).as(what).isZero();
        assertThat(disk.holds(state)).as(what).isTrue();
    }

    private int generation(CrashDisk disk, String passphrase, StoreSecrets expected) throws Exception {
        try (OpenKeyFile open = open(disk, passphrase);
                StoreSecrets secrets = open.secrets()) {
            assertThat(secrets.key().sameAs(expected.key())).isTrue();
            return (int) open.generation();
        }
    }

    private boolean opens(CrashDisk disk, String passphrase) throws Exception {
        try {
            open(disk, passphrase).close();
            return true;
        } catch (WrongCredentialException | VaultMissingException e) {
            return false;
        }
    }

    /** How many blocks of either copy are still as the slot of b had them. */
    private int blocksOfSlotB(CrashDisk disk) {
        byte[] old = Objects.requireNonNull(before.get(KEYS));
        byte[] now = Objects.requireNonNull(disk.content().get(KEYS));
        int from = KeyFileLayout.slot(1);
        int same = 0;
        for (int at = from; at < from + KeyFileLayout.SLOT_LENGTH; at += KeyFileLayout.BLOCK) {
            for (int copy = at; copy < now.length; copy += KeyFileLayout.COPY_LENGTH) {
                same += Arrays.equals(old, at, at + KeyFileLayout.BLOCK, now, copy, copy + KeyFileLayout.BLOCK) ? 1 : 0;
            }
        }
        return same;
    }

    private static boolean copiesAgree(CrashDisk disk) {
        byte[] all = Objects.requireNonNull(disk.content().get(KEYS));
        int half = KeyFileLayout.COPY_LENGTH;
        return all.length == 2 * half && Arrays.equals(all, 0, half, all, half, all.length);
    }

    private void create(CrashDisk disk) throws Exception {
        KeyFile.create(disk, KEYS, random, kdf, QUICK, oldSecrets, List.of(slot("a"), slot("b")), TODAY)
                .close();
    }

    private OpenKeyFile open(CrashDisk disk, String passphrase) throws Exception {
        return KeyFile.open(disk, KEYS, Credential.ofTyped(passphrase.toCharArray()), kdf, random);
    }

    private static NewSlot slot(String both) throws Exception {
        return new NewSlot(both, Credential.ofTyped(both.toCharArray()));
    }

    /** The changes of an open file with slots a and b, made by the owner of a; what opens and stands after each. */
    enum Change {
        ADD_SLOT("abc", List.of("a", "b", "c")) {
            @Override
            void make(KeyCrashTest test, OpenKeyFile open) throws Exception {
                open.addSlot(slot("c"), TODAY);
            }
        },
        REMOVE_SLOT("a", List.of("a")) {
            @Override
            void make(KeyCrashTest test, OpenKeyFile open) throws Exception {
                open.removeSlot(1);
            }
        },
        REPLACE_SLOT("ac", List.of("a", "c")) {
            @Override
            void make(KeyCrashTest test, OpenKeyFile open) throws Exception {
                open.replaceSlot(1, slot("c"), TODAY);
            }
        },
        REPLACE_SECRETS("ab", List.of("a", "b")) {
            @Override
            void make(KeyCrashTest test, OpenKeyFile open) throws Exception {
                open.replaceSecrets(test.newSecrets, Set.of());
            }
        },
        REPLACE_SECRETS_AND_REMOVE("a", List.of("a")) {
            @Override
            void make(KeyCrashTest test, OpenKeyFile open) throws Exception {
                open.replaceSecrets(test.newSecrets, Set.of(1));
            }
        };

        boolean replacesSecrets() {
            return this == REPLACE_SECRETS || this == REPLACE_SECRETS_AND_REMOVE;
        }

        boolean takesAway() {
            return !passphrasesAfter.contains("b");
        }

        private final String passphrasesAfter;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, and this is a test.
        private final List<String> labelsAfter;

        Change(String passphrasesAfter, List<String> labelsAfter) {
            this.passphrasesAfter = passphrasesAfter;
            this.labelsAfter = labelsAfter;
        }

        abstract void make(KeyCrashTest test, OpenKeyFile open) throws Exception;
    }
}
