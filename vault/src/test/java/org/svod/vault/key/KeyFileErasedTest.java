package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.key.image.KeyFileLayout;

class KeyFileErasedTest extends KeyFileFixture {

    @Test
    void a_key_file_means_the_erase_was_interrupted() throws Exception {
        create("a").close();
        flip(0);
        byte[] before = Files.readAllBytes(path);
        Files.createFile(folder.resolve("erased"));
        assertThatThrownBy(() -> open("a")).isInstanceOf(EraseInterruptedException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void overwritten_heads_mean_it_too_and_no_file_means_the_keys_are_erased() throws Exception {
        create("a").close();
        Files.createFile(folder.resolve("erased"));
        flip(10);
        flip(KeyFileLayout.COPY_LENGTH + 10);
        assertThatThrownBy(() -> open("a")).isInstanceOf(EraseInterruptedException.class);
        Files.delete(path);
        assertThatThrownBy(() -> open("a")).isInstanceOf(KeysErasedException.class);
    }

    @Test
    void nothing_is_created() throws Exception {
        Files.createFile(folder.resolve("erased"));
        assertThatThrownBy(() -> create("a")).isInstanceOf(KeysErasedException.class);
        assertThat(files(folder)).containsExactly(folder.resolve("erased"));
    }
}
