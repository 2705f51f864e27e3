package org.svod.vault.panic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The launcher erases without Java, so it has to know the key file by itself; it must not know it differently. */
class LauncherConstantsTest {

    @Test
    void the_launcher_and_this_package_mean_the_same_key_file() throws IOException {
        assertThat(constant("KEYS_MAGIC")).isEqualTo(new String(VaultTraces.KEY_FILE_MAGIC, StandardCharsets.US_ASCII));
        assertThat(Long.parseLong(constant("KEYS_BYTES"))).isEqualTo(VaultTraces.KEY_FILE_BYTES);
        assertThat(Integer.parseInt(constant("BLOCK"))).isEqualTo(4096);
    }

    private static String constant(String name) throws IOException {
        String launcher = Files.readString(Path.of("..", "svod"), StandardCharsets.UTF_8);
        Matcher line = Pattern.compile("^" + name + "='?([^'\n]+)'?$", Pattern.MULTILINE)
                .matcher(launcher);
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }
}
