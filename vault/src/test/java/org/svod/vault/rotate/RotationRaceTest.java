package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.OtherProcess;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.RecordingFiles;
import org.svod.vault.file.VaultFileNames;
import org.svod.vault.key.NewSlot;
import org.svod.vault.panic.Erasure;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.store.Id;

/** What others do while a vault is rotated: an erase at every change of the disk wins; who wants to write hears busy. */
class RotationRaceTest {
    private static final Id ENTITY = new Id(1, 2);
    private static final String ANNA = "anna keeps five grey herons";

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private VaultFixture fixture = new VaultFixture(Path.of("unused"));

    @Test
    void an_erase_before_any_change_of_the_disk_leaves_no_key_that_opens_and_no_byte_of_one() throws Exception {
        int races = 0;
        boolean more = true;
        while (more) {
            fixture = filled(root.resolve("vault" + races));
            more = eraseBefore(races++);
        }
        System.out.println("rotation, erase before each of " + races + " changes of the disk");
        assertThat(races).as("changes of the disk").isGreaterThan(10);
    }

    /** Whether the rotation came as far as this change. */
    private boolean eraseBefore(int change) throws Exception {
        RecordingFiles files = new RecordingFiles(fixture.directory());
        fixture = new VaultFixture(fixture.directory(), files, Clock.systemUTC());
        Traces traces = new Traces();
        byte[] keys = Files.readAllBytes(fixture.directory().resolve(VaultFileNames.KEYS));
        traces.slotsOf(keys, 0);
        traces.slotsOf(keys, 1);
        boolean[] reached = new boolean[1];
        try (Vault vault = fixture.open()) {
            files.begin();
            int[] number = {0};
            files.interruptedBy(unused -> {
                if (number[0]++ == change) {
                    reached[0] = true;
                    erase();
                }
            });
            boolean rotated = rotates(vault, files);
            assertThat(rotated || reached[0]).as("change %s", change).isTrue();
        }
        files.interruptedBy(unused -> {});
        if (!reached[0]) {
            erase();
        }
        // What the rotation made after the erase had looked is left, so the erase is not called done.
        assertNothingOpens(change, EraseInterruptedException.class);
        for (Path file : new DiskFiles().list(fixture.directory())) {
            assertThat(traces.in(Files.readAllBytes(file)))
                    .as("change %s: %s", change, file)
                    .isZero();
        }
        erase();
        assertNothingOpens(change, KeysErasedException.class);
        return reached[0];
    }

    private void assertNothingOpens(int change, Class<? extends VaultException> said) {
        for (String passphrase : List.of(VaultFixture.PASSPHRASE, ANNA)) {
            assertThatThrownBy(() -> fixture.open(passphrase))
                    .as("change %s", change)
                    .isInstanceOfAny(said, KeysErasedException.class);
        }
    }

    @Test
    void a_second_process_hears_busy_from_the_copy_to_the_end_and_loses_nothing() throws Exception {
        fixture = filled(root.resolve("main"));
        List<String> heard = new ArrayList<>();
        try (Vault vault = fixture.open()) {
            RotationReport report = rotation(new DiskFiles())
                    .rotate(vault, Set.of(), writer -> {}, new RotationProgress() {
                        @Override
                        public void begins(RotationPhase phase) {
                            try {
                                heard.add(OtherProcess.open(fixture.directory()));
                            } catch (IOException failed) {
                                throw new UncheckedIOException(failed);
                            }
                        }

                        @Override
                        public void copied(long rows) {}
                    });
            assertThat(report.oldStoreGone()).isTrue();
        }
        assertThat(heard).hasSize(RotationPhase.values().length).allSatisfy(line -> assertThat(line)
                .startsWith("busy"));
        assertThat(OtherProcess.open(fixture.directory())).isEqualTo("opened []");
        try (Vault vault = fixture.open()) {
            assertThat(vault.store().entries(ENTITY)).hasSize(30);
        }
    }

    private boolean rotates(Vault vault, FilePort files) {
        try {
            return rotation(files)
                            .rotate(vault, Set.of(1), writer -> {}, RotationProgress.silent())
                            .generation()
                    > 2;
        } catch (VaultException erased) {
            return false;
        }
    }

    private Rotation rotation(FilePort files) {
        return new Rotation(files, random, Clock.systemUTC());
    }

    /** The real erase, which takes no lock and does not wait for this process. */
    private void erase() {
        assertThat(new Erasure(new DiskFiles(), random, Duration.ZERO).erase(List.of(fixture.directory())))
                .isNotNull();
    }

    private static VaultFixture filled(Path directory) throws Exception {
        VaultFixture fixture = new VaultFixture(directory);
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
        return fixture;
    }
}
