package org.svod.vault.panic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;

class RehearsalTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00.500Z"), ZoneOffset.UTC);

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void a_vault_on_the_disk() throws IOException {
        home = new Home(directory.resolve("main"));
    }

    @Test
    void the_keys_keep_every_byte_and_only_a_note_is_added() throws IOException {
        List<String> before = home.names();

        Rehearsal.Outcome outcome = rehearse(new DiskFiles(), Optional.empty());

        assertThat(home.vault.resolve("keys")).hasBinaryContent(home.keys);
        assertThat(home.names()).containsAll(before).hasSize(before.size() + 1).contains("rehearsed");
        assertThat(outcome.vaults()).containsExactly(home.vault);
    }

    @Test
    void noise_of_the_same_length_is_overwritten_and_read_back() throws IOException {
        EraseReceipt receipt = rehearse(new DiskFiles(), Optional.empty()).receipt();
        assertThat(receipt.erased())
                .containsExactly(
                        new ErasedFile(home.vault.resolve("rehearsal/keys"), VaultTraces.KEY_FILE_BYTES, true));
        assertThat(receipt.complete()).isTrue();
    }

    @Test
    void what_was_measured_is_kept_and_a_later_rehearsal_replaces_it() throws IOException {
        Instant struck = CLOCK.instant().minusMillis(200);
        rehearse(new DiskFiles(), Optional.empty());
        prepareAsTheLauncherDoes();
        rehearse(
                new DiskFiles(), Optional.of(new Rehearsal.Begun(CLOCK.instant().minusMillis(450), struck)));
        assertThat(Rehearsed.last(new DiskFiles(), home.vault))
                .contains(new Rehearsed(LocalDate.of(2026, 11, 24), VaultTraces.KEY_FILE_BYTES, 250, 450, true));
    }

    @Test
    void a_key_file_of_a_strange_length_is_rehearsed_at_that_length() throws IOException {
        Files.write(home.vault.resolve("keys"), Arrays.copyOf(home.keys, 70_001));
        assertThat(rehearse(new DiskFiles(), Optional.empty()).receipt().erased())
                .containsExactly(new ErasedFile(home.vault.resolve("rehearsal/keys"), 70_001, true));
    }

    @Test
    void what_could_not_be_read_back_stands_in_the_note() throws IOException {
        FilePort files = new UnwillingFiles(path -> false, path -> path.endsWith("rehearsal/keys"));
        assertThat(rehearse(files, Optional.empty()).receipt().complete()).isFalse();
        assertThat(Rehearsed.last(files, home.vault))
                .get()
                .extracting(Rehearsed::readBack)
                .isEqualTo(false);
    }

    @Test
    void a_killed_rehearsal_is_cleared_away_by_the_next_and_by_an_erase() throws IOException {
        prepareAsTheLauncherDoes();
        Files.createFile(home.vault.resolve("rehearsal/erased"));
        rehearse(new DiskFiles(), Optional.empty());
        assertThat(home.vault.resolve("rehearsal")).doesNotExist();

        prepareAsTheLauncherDoes();
        new Erasure(new DiskFiles(), new SecureRandom(), Erasure.PATIENCE).erase(List.of(home.vault));
        assertThat(home.names()).containsExactly("erased", "rehearsed");
    }

    @Test
    void an_erased_vault_has_nothing_to_rehearse() throws IOException {
        new Erasure(new DiskFiles(), new SecureRandom(), Erasure.PATIENCE).erase(List.of(home.vault));
        assertThat(rehearse(new DiskFiles(), Optional.empty()).vaults()).isEmpty();
        assertThat(home.names()).containsExactly("erased");
    }

    @Test
    void where_no_noise_can_be_written_nothing_of_it_stays() throws IOException {
        FilePort files = new UnwillingFiles(path -> path.endsWith("rehearsal/keys"), path -> false);
        List<String> before = home.names();
        assertThatThrownBy(() -> rehearse(files, Optional.empty())).isInstanceOf(IOException.class);
        assertThat(home.names()).isEqualTo(before);
        assertThat(home.vault.resolve("keys")).hasBinaryContent(home.keys);
    }

    @Test
    void a_link_in_the_place_of_the_folder_is_removed_and_not_followed() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("work"), "years of it");
        Files.createSymbolicLink(home.vault.resolve("rehearsal"), elsewhere);
        rehearse(new DiskFiles(), Optional.empty());
        assertThat(elsewhere.resolve("work")).hasContent("years of it");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
    }

    @Test
    void a_note_that_is_damaged_counts_as_none() throws IOException {
        for (String note : List.of("", "svod-rehearsed/1\nday yesterday\n", "svod-rehearsed/2\n", "\u0000\u0001")) {
            Files.writeString(home.vault.resolve("rehearsed"), note);
            assertThat(Rehearsed.last(new DiskFiles(), home.vault)).isEmpty();
        }
    }

    private void prepareAsTheLauncherDoes() throws IOException {
        Files.createDirectory(home.vault.resolve("rehearsal"));
        Files.write(home.vault.resolve("rehearsal/keys"), new byte[(int) VaultTraces.KEY_FILE_BYTES]);
    }

    private Rehearsal.Outcome rehearse(FilePort files, Optional<Rehearsal.Begun> begun) throws IOException {
        return new Rehearsal(files, new SecureRandom(), CLOCK).rehearse(List.of(home.vault), begun);
    }
}
