package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.file.CrashDisk;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RememberingKdf;

/** An erase that comes between any two writes of a change wins: no copy is left that any slot opens. */
class KeyEraseRaceTest {

    private static final Path KEYS = Path.of("/vault/keys");
    private static final Path MARKER = Path.of("/vault/erased");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SecureRandom random = new SecureRandom();
    private final RememberingKdf kdf = new RememberingKdf(new Argon2id());
    private Map<Path, byte[]> before = Map.of();

    @BeforeEach
    void a_file_with_two_slots() throws Exception {
        CrashDisk disk = CrashDisk.with(Map.of());
        KeyFile.create(
                        disk,
                        KEYS,
                        random,
                        kdf,
                        new KdfProfile(1024, 1, 1),
                        StoreSecrets.fresh(random),
                        List.of(slot("a"), slot("b")),
                        TODAY)
                .close();
        before = disk.content();
    }

    @Test
    void during_a_change_no_key_survives() throws Exception {
        int races = 0;
        int operations = operationsOf(before, open -> open.replaceSlot(1, slot("c"), TODAY));
        for (int marked = 0; marked <= operations; marked++) {
            for (int overwritten = marked; overwritten <= operations; overwritten++) {
                CrashDisk disk = CrashDisk.with(before);
                OpenKeyFile open = open(disk, "a");
                Eraser eraser = new Eraser(marked, overwritten);
                disk.interruptedBy(eraser);
                boolean interrupted = marked < operations;
                if (interrupted) {
                    assertThatThrownBy(() -> open.replaceSlot(1, slot("c"), TODAY))
                            .isInstanceOf(KeysErasedException.class);
                    assertThatThrownBy(open::secrets).isInstanceOf(IllegalStateException.class);
                } else {
                    open.replaceSlot(1, slot("c"), TODAY);
                }
                eraser.finish(disk);
                assertNothingOpens(disk);
                races++;
            }
        }
        System.out.println("key file, erase against REPLACE_SLOT: " + races + " races run");
    }

    @Test
    void during_a_repair_no_key_survives() throws Exception {
        // Only the head of B: one write makes the copy whole again, even just after its head was overwritten.
        byte[] damaged = Objects.requireNonNull(before.get(KEYS)).clone();
        damaged[KeyFileLayout.COPY_LENGTH] ^= 1;
        Map<Path, byte[]> start = Map.of(KEYS, damaged);
        int operations = operationsOf(start, open -> {});
        assertThat(operations).as("one write, one sync").isEqualTo(2);
        for (int marked = 0; marked < operations; marked++) {
            for (int overwritten = marked; overwritten <= operations; overwritten++) {
                CrashDisk disk = CrashDisk.with(start);
                Eraser eraser = new Eraser(marked, overwritten);
                disk.interruptedBy(eraser);
                assertThatThrownBy(() -> open(disk, "a")).isInstanceOf(KeysErasedException.class);
                eraser.finish(disk);
                assertNothingOpens(disk);
            }
        }
    }

    @Test
    void what_a_blinded_writer_wrote_is_noise_and_the_rest_is_left_to_the_erase() throws Exception {
        CrashDisk disk = CrashDisk.with(before);
        OpenKeyFile open = open(disk, "a");
        disk.interruptedBy((other, operation) -> {
            if (operation == 1) {
                mark(other);
            }
        });
        assertThatThrownBy(() -> open.replaceSlot(1, slot("c"), TODAY)).isInstanceOf(KeysErasedException.class);
        byte[] after = Objects.requireNonNull(disk.content().get(KEYS));
        byte[] old = Objects.requireNonNull(before.get(KEYS));
        assertThat(Arrays.equals(old, 0, KeyFileLayout.BLOCK, after, 0, KeyFileLayout.BLOCK))
                .as("the head of A was written and is noise now")
                .isFalse();
        assertThat(new String(after, 0, 8, StandardCharsets.ISO_8859_1)).isNotEqualTo("SVODKEYS");
        assertThat(Arrays.equals(
                        old, KeyFileLayout.COPY_LENGTH, old.length, after, KeyFileLayout.COPY_LENGTH, old.length))
                .as("copy B was not written")
                .isTrue();
    }

    private int operationsOf(Map<Path, byte[]> start, Change change) throws Exception {
        CrashDisk disk = CrashDisk.with(start);
        int atOpening;
        try (OpenKeyFile open = open(disk, "a")) {
            atOpening = disk.operations();
            change.make(open);
        }
        return Math.max(atOpening, disk.operations());
    }

    private void assertNothingOpens(CrashDisk disk) {
        for (String passphrase : List.of("a", "b", "c")) {
            assertThatThrownBy(() -> open(disk, passphrase)).isInstanceOf(EraseInterruptedException.class);
        }
    }

    private OpenKeyFile open(CrashDisk disk, String passphrase) throws Exception {
        return KeyFile.open(disk, KEYS, Credential.ofTyped(passphrase.toCharArray()), kdf, random);
    }

    private static NewSlot slot(String both) throws Exception {
        return new NewSlot(both, Credential.ofTyped(both.toCharArray()));
    }

    private static void mark(CrashDisk disk) {
        try {
            disk.createNew(MARKER, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwriteHeads(CrashDisk disk) {
        try {
            byte[] noise = new byte[KeyFileLayout.BLOCK];
            new SecureRandom().nextBytes(noise);
            disk.write(KEYS, 0, noise);
            disk.write(KEYS, KeyFileLayout.COPY_LENGTH, noise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the marker before one of the writer's operations, and overwrites the heads before that or a later one. */
    private static final class Eraser implements CrashDisk.Interruption {

        private final int markedBefore;
        private final int overwrittenBefore;
        private boolean overwritten;

        Eraser(int markedBefore, int overwrittenBefore) {
            this.markedBefore = markedBefore;
            this.overwrittenBefore = overwrittenBefore;
        }

        @Override
        public void act(CrashDisk disk, int operation) {
            if (operation == markedBefore) {
                mark(disk);
            }
            if (operation == overwrittenBefore) {
                overwriteHeads(disk);
                overwritten = true;
            }
        }

        /** What remains to be done when the writer has stopped; heads are never overwritten a second time. */
        void finish(CrashDisk disk) {
            disk.interruptedBy((other, operation) -> {});
            if (!disk.exists(MARKER)) {
                mark(disk);
            }
            if (!overwritten) {
                overwriteHeads(disk);
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void make(OpenKeyFile open) throws Exception;
    }
}
