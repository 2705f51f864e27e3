package org.svod.vault.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.file.CrashStates;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.RecordingFiles;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.store.Id;

/**
 * A power cut at any moment of a restore leaves no vault, and then the same restore works and clears up; or the whole vault.
 * Never one that opens with a part of the records. Prints how many states there are and what was found in those looked at.
 */
class RestorePowerCutTest {
    private static final Id CASE = new Id(3, 4);
    private static final int ENTRIES = 20;
    private static final List<String> LEFT_BY_AN_ERASE = List.of("erased", "rehearsed");

    @TempDir
    Path root;

    private final RecoveryCode code = RecoveryCode.generate(new SecureRandom());
    private Path backup;
    private Path data;
    private Path home;
    private String restored = "";
    private int whole;
    private int missing;

    @BeforeEach
    void a_backup() throws Exception {
        backup = root.resolve("backup.age");
        data = Files.createDirectory(root.resolve("data"));
        home = data.resolve("main");
        try (Vault vault = new VaultFixture(root.resolve("elsewhere")).create()) {
            int written = vault.store().write(writer -> {
                IntStream.range(0, ENTRIES).forEach(number -> writer.entry(CASE, "noted", new byte[1000 + number]));
                return ENTRIES;
            });
            long records = new BackupMaking(new DiskFiles(), Clock.systemUTC())
                    .make(vault.store(), backup, List.of(code.recipient()), beside -> {})
                    .records();
            assertThat(records).isEqualTo(written + 1);
        }
    }

    @AfterEach
    void close() {
        code.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_power_cut_leaves_no_vault_or_the_whole_one(boolean overAnErasedOne) throws Exception {
        System.out.println("restore, over an erased one: " + overAnErasedOne + ": " + crash(overAnErasedOne, 4, 90));
    }

    @Tag("soak")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void every_power_cut_leaves_no_vault_or_the_whole_one_with_many_more_states(boolean overAnErasedOne)
            throws Exception {
        System.out.println(
                "restore, over an erased one: " + overAnErasedOne + ", soak: " + crash(overAnErasedOne, 20, 5));
    }

    private String crash(boolean overAnErasedOne, int limit, int every) throws Exception {
        if (overAnErasedOne) {
            Files.createDirectory(home);
            for (String name : LEFT_BY_AN_ERASE) {
                Files.createFile(home.resolve(name));
            }
        }
        RecordingFiles files = new RecordingFiles(data);
        files.begin();
        try (Vault vault = RestoringProcess.restore(files, backup, code, home)) {
            restored = vault.store().content().digest();
        }
        int[] number = {0};
        long states = files.visit(limit, (what, state) -> {
            boolean named = state.containsKey(home.resolve("keys"));
            // Those with a vault in them come last and are few: all of them are opened.
            if (named || number[0]++ % every == 0) {
                check(what, materialised(state, root.resolve("state")).resolve("main"));
            }
        });
        assertThat(whole).as("the vault was met").isPositive();
        assertThat(missing).as("no vault was met").isPositive();
        return states + " states, " + whole + " opened whole, restored again in " + missing;
    }

    private void check(String what, Path at) throws Exception {
        if (Files.exists(at.resolve("keys"))) {
            opensWhole(what, at);
            whole++;
        } else {
            assertThatThrownBy(() -> open(at))
                    .as(what)
                    .isInstanceOfAny(VaultMissingException.class, KeysErasedException.class);
            RestoringProcess.restore(new DiskFiles(), backup, code, at).close();
            opensWhole(what + ", restored again", at);
            missing++;
        }
        try (Stream<Path> left = Files.list(at.getParent())) {
            assertThat(left).as(what).containsExactly(at);
        }
    }

    private void opensWhole(String what, Path at) throws Exception {
        try (Vault vault = open(at)) {
            assertThat(vault.store().entries(CASE)).as(what).hasSize(ENTRIES);
            assertThat(vault.store().verify().findings()).as(what).isEmpty();
            assertThat(new BackupBook(vault.store()).made()).as(what).hasSize(1);
            if (!what.endsWith("again")) {
                assertThat(vault.store().content().digest()).as(what).isEqualTo(restored);
            }
        }
        try (Stream<Path> inside = Files.list(at)) {
            assertThat(inside.filter(file -> file.toString().endsWith(".db")))
                    .as(what)
                    .hasSize(1);
        }
    }

    private static Vault open(Path at) throws VaultException {
        return new VaultFixture(at).open();
    }

    private Path materialised(Map<Path, byte[]> state, Path at) throws IOException {
        if (Files.exists(at)) {
            try (Stream<Path> all = Files.walk(at)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectory(at);
        for (Map.Entry<Path, byte[]> file : state.entrySet()) {
            Path there = at.resolve(data.relativize(file.getKey()));
            Files.createDirectories(there.getParent());
            if (!there.endsWith(CrashStates.NOTHING)) {
                Files.write(there, file.getValue());
            }
        }
        return at;
    }
}
