package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.secret.RecoveryCode;

class KeyFileOpeningTest extends KeyFileFixture {

    @Test
    void with_a_wrong_passphrase_changes_not_one_byte_on_disk() throws Exception {
        create("a").close();
        flip(KeyFileLayout.COPY_LENGTH + 5000);
        byte[] before = Files.readAllBytes(path);
        Object modified = Files.getLastModifiedTime(path);
        assertWrong("b");
        assertWrong(new String(RecoveryCode.generate(random).toChars()));
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(path)).isEqualTo(modified);
    }

    @Test
    void repairs_the_other_copy_and_says_so() throws Exception {
        create("a").close();
        byte[] whole = Files.readAllBytes(path);
        for (int offset : new int[] {0, 64, 70_000, KeyFileLayout.COPY_LENGTH, KeyFile.FILE_BYTES - 1}) {
            flip(offset);
            try (OpenKeyFile open = open("a")) {
                assertThat(open.repairedCopy()).isTrue();
            }
            assertThat(Files.readAllBytes(path)).isEqualTo(whole);
            try (OpenKeyFile open = open("a")) {
                assertThat(open.repairedCopy()).isFalse();
            }
        }
    }

    @Test
    void a_file_cut_short_opens_by_its_whole_copy_and_is_made_whole() throws Exception {
        create("a").close();
        byte[] whole = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(whole, KeyFileLayout.COPY_LENGTH + 100));
        open("a").close();
        assertThat(Files.readAllBytes(path)).isEqualTo(whole);
    }

    @Test
    void says_damaged_when_neither_copy_is_whole_and_changes_nothing() throws Exception {
        create("a").close();
        flip(100_000);
        flip(KeyFileLayout.COPY_LENGTH + 100_000);
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> open("a")).isInstanceOf(KeyFileDamagedException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void one_lost_bit_in_the_noise_loses_the_slot_for_ever() throws Exception {
        create("a").close();
        restamped(KeyFileLayout.FIRST_SLOT + 77_777);
        assertWrong("a");
    }

    @Test
    void a_newer_copy_is_left_alone_even_beside_a_whole_one_of_ours() throws Exception {
        create("a").close();
        restamped(KeyFileLayout.FORMAT_NUMBER + 1);
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> open("a")).isInstanceOf(NewerFormatException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void numbers_out_of_bounds_are_damage_before_they_cost_anything() throws Exception {
        create("a").close();
        for (int offset : new int[] {
            KeyFileLayout.KDF_MEMORY, KeyFileLayout.KDF_ITERATIONS, KeyFileLayout.KDF_LANES, KeyFileLayout.GENERATION
        }) {
            byte[] before = Files.readAllBytes(path);
            restamped(offset);
            assertThatThrownBy(() -> open("a")).isInstanceOf(KeyFileDamagedException.class);
            Files.write(path, before);
        }
    }

    @Test
    void a_forged_generation_is_found_out() throws Exception {
        create("a").close();
        restamped(KeyFileLayout.GENERATION + 7);
        assertThatThrownBy(() -> open("a"))
                .isInstanceOf(KeyFileDamagedException.class)
                .hasMessageContaining("generations");
    }

    @Test
    void without_a_file_there_is_no_vault() {
        assertThatThrownBy(() -> open("a")).isInstanceOf(VaultMissingException.class);
    }
}
