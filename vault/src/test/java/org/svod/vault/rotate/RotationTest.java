package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.store.ChainFinding;
import org.svod.vault.store.Id;
import org.svod.vault.store.PurgeReport;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.engine.OpenEngine;

/** A new store key for everyone who stays, none of them present; the old store gone. */
class RotationTest {
    private static final Id ENTITY = new Id(1, 2);
    private static final String ANNA = "anna keeps five grey herons";

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private VaultFixture fixture;

    @BeforeEach
    void vault_of_two() throws Exception {
        fixture = new VaultFixture(root.resolve("main"));
        try (Vault vault = fixture.create();
                PassphraseCredential anna = new PassphraseCredential(Passphrase.fromUtf8(ANNA.getBytes(UTF_8)))) {
            assertThat(vault.keys()
                            .addSlot(new NewSlot("anna", anna), LocalDate.EPOCH)
                            .index())
                    .isEqualTo(1);
            int written = vault.store().write(writer -> {
                IntStream.range(0, 300).forEach(number -> fill(writer, number));
                return 300;
            });
            assertThat(written).isEqualTo(300);
            PurgeReport purged = vault.store().write(writer -> writer.purge(new Id(7, 5)));
            assertThat(purged.derived()).isPositive();
        }
    }

    private static void fill(StoreWriter writer, int number) {
        writer.cell(ENTITY, "field" + number, new byte[number]);
        writer.searchText(new Id(7, number), "contact", "слово" + number);
        writer.summary(new Id(7, number), "contact", "" + number, new byte[3]);
        writer.entry(ENTITY, "noted", ("note " + number).getBytes(UTF_8));
    }

    @Test
    void everything_is_there_under_another_key_and_the_old_store_is_gone() throws Exception {
        Path before = fixture.store();
        try (Vault vault = fixture.open();
                StoreSecrets old = vault.keys().secrets()) {
            List<String> words = vault.store().chainHead();
            String content = vault.store().content().digest();

            RotationReport report = rotation().rotate(vault, Set.of(), writer -> {}, RotationProgress.silent());

            assertThat(report.content().digest()).isEqualTo(content);
            assertThat(report.oldStoreGone()).isTrue();
            assertThat(before).doesNotExist();
            assertThat(report.phases()).extracting(RotationReport.Phase::phase).containsExactly(RotationPhase.values());
            assertThat(vault.store().chainHead()).isEqualTo(words);
            assertThat(vault.store().verify().ok()).isTrue();
            try (StoreSecrets now = vault.keys().secrets()) {
                assertThat(now.key().sameAs(old.key())).isFalse();
                assertThat(now.vaultId()).isEqualTo(old.vaultId());
            }
            assertThat(vault.store().search("contact", List.of("слово299"), 2)).hasSize(1);
        }
        assertThat(stores()).hasSize(1);
        try (Vault vault = fixture.open(ANNA)) {
            assertThat(vault.notices()).isEmpty();
            assertThat(vault.store().entries(ENTITY)).hasSize(300);
        }
    }

    @Test
    void a_slot_taken_away_is_refused_and_the_others_open() throws Exception {
        try (Vault vault = fixture.open()) {
            RotationReport report = rotation().rotate(vault, Set.of(1), writer -> {}, RotationProgress.silent());
            assertThat(report.removed()).extracting(SlotInfo::label).containsExactly("anna");
            assertThat(report.open()).extracting(SlotInfo::label).containsExactly("coordinator");
        }
        assertThatThrownBy(() -> fixture.open(ANNA)).isInstanceOf(WrongCredentialException.class);
        fixture.open().close();
    }

    @Test
    void the_record_is_there_exactly_if_the_rotation_is() throws Exception {
        Id record = new Id(9, 9);
        try (Vault vault = fixture.open()) {
            assertThat(rotation()
                            .rotate(
                                    vault,
                                    Set.of(),
                                    writer -> writer.cell(record, "day", new byte[] {1}),
                                    RotationProgress.silent())
                            .content()
                            .rows())
                    .isPositive();
        }
        try (Vault vault = fixture.open()) {
            assertThat(vault.store().cell(record, "day")).hasValue(new byte[] {1});
        }
    }

    @Test
    void a_chain_that_was_broken_before_keeps_nobody_from_rotating_and_stays_visible() throws Exception {
        breakTheChain();
        try (Vault vault = fixture.open()) {
            List<ChainFinding> before = vault.store().verify().findings();
            assertThat(before).isNotEmpty();
            assertThat(vault.store().fileIsSound()).isTrue();
            assertThat(rotation()
                            .rotate(vault, Set.of(1), writer -> {}, RotationProgress.silent())
                            .oldStoreGone())
                    .isTrue();
            assertThat(vault.store().verify().findings()).isEqualTo(before);
        }
    }

    private void breakTheChain() throws Exception {
        Path file = fixture.store();
        StoreSecrets secrets;
        try (Vault vault = fixture.open()) {
            secrets = vault.keys().secrets();
        }
        try (secrets;
                Connection raw = OpenEngine.open(file, secrets.key(), secrets.databaseSalt());
                Statement statement = raw.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE chain SET link = zeroblob(32)"))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_slot_one_came_in_by_and_the_last_one_stay_and_not_a_byte_changes() throws Exception {
        try (Vault vault = fixture.open()) {
            var before = VaultFixture.digests(root);
            assertThatThrownBy(() -> rotation().rotate(vault, Set.of(0), w -> {}, RotationProgress.silent()))
                    .isInstanceOf(SlotRefusedException.class);
            assertThatThrownBy(() -> rotation().rotate(vault, Set.of(0, 1), w -> {}, RotationProgress.silent()))
                    .isInstanceOf(SlotRefusedException.class);
            assertThat(VaultFixture.digests(root)).isEqualTo(before);
        }
    }

    @Test
    void the_old_store_only_reads_from_the_start_of_the_copy() throws Exception {
        try (Vault vault = fixture.open()) {
            vault.store().freeze();
            assertThatThrownBy(() -> vault.store().write(writer -> 1)).isInstanceOf(IllegalStateException.class);
            assertThat(vault.store().entries(ENTITY)).hasSize(300);
        }
    }

    @Test
    void a_rehearsal_goes_the_whole_way_and_leaves_keys_and_store_as_they_were() throws Exception {
        try (Vault vault = fixture.open()) {
            var before = VaultFixture.digests(root);
            List<RotationPhase> begun = new ArrayList<>();
            RotationReport report = rotation().rehearse(vault, new RotationProgress() {
                @Override
                public void begins(RotationPhase phase) {
                    begun.add(phase);
                }

                @Override
                public void copied(long rows) {}
            });
            assertThat(report.content()).isEqualTo(vault.store().content());
            assertThat(begun).containsExactly(RotationPhase.COPY, RotationPhase.VERIFY, RotationPhase.ERASE);
            assertThat(VaultFixture.digests(root)).isEqualTo(before);
        }
    }

    @Test
    void a_half_made_copy_left_by_a_dead_process_goes_at_the_next_opening() throws Exception {
        Path left = fixture.directory().resolve("store-00000000000000aa.db");
        Files.write(left, new byte[5000]);
        Files.write(left.resolveSibling(left.getFileName() + "-journal"), new byte[100]);
        fixture.open().close();
        assertThat(stores()).hasSize(1);
    }

    private Rotation rotation() {
        return new Rotation(new DiskFiles(), random, Clock.systemUTC());
    }

    private List<Path> stores() throws IOException {
        try (Stream<Path> list = Files.list(fixture.directory())) {
            return list.filter(path -> path.getFileName().toString().startsWith("store-"))
                    .filter(path -> !path.getFileName().toString().endsWith("-journal"))
                    .toList();
        }
    }
}
