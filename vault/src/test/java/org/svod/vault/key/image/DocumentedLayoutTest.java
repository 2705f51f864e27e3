package org.svod.vault.key.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers on {@code docs/formats/key-file.md} are the ones of the program: who reads the page can read the file. */
class DocumentedLayoutTest {
    private final String page;

    DocumentedLayoutTest() throws IOException {
        page = Files.readString(Path.of("../docs/formats/key-file.md"));
    }

    @Test
    void the_file_and_its_copies() {
        assertThat(page).contains("format " + KeyFileLayout.FORMAT + "\n");
        assertThat(page).contains(number(KeyFileLayout.FILE_LENGTH) + " bytes, always");
        assertThat(page).contains("A at 0 and B at " + number(KeyFileLayout.COPY_LENGTH));
        assertThat(page).contains("block of " + number(KeyFileLayout.BLOCK) + " bytes");
        assertThat(KeyFileLayout.FILE_LENGTH).isEqualTo(KeyFileLayout.COPIES * KeyFileLayout.COPY_LENGTH);
    }

    @Test
    void the_parts_of_a_copy() {
        List<String> rows = Pattern.compile("(?m)^\\| ([\\d,].*?) \\| ([\\d,]+) \\| .* \\|$")
                .matcher(page)
                .results()
                .map(row -> row.group(1) + " | " + row.group(2))
                .toList();
        String slots = number(KeyFileLayout.FIRST_SLOT) + " + i × " + number(KeyFileLayout.SLOT_LENGTH);
        assertThat(rows)
                .containsExactly(
                        "0 | " + number(KeyFileLayout.BLOCK),
                        slots + " | " + number(KeyFileLayout.SLOT_LENGTH),
                        number(KeyFileLayout.TABLE) + " | " + number(KeyFileLayout.BLOCK));
        assertThat(page).contains("slot i, 0 to " + (KeyFileLayout.SLOTS - 1));
        assertThat(page).contains(number(KeyFileLayout.NOISE_LENGTH) + " bytes of noise");
    }

    @Test
    void the_fields_of_a_head() {
        String head = page.substring(page.indexOf("\nHead: "), page.indexOf("\nSlot: "))
                .replace('\n', ' ');
        Map<String, Integer> offsets = Map.of(
                "magic `SVODKEYS` at",
                KeyFileLayout.MAGIC,
                "format at",
                KeyFileLayout.FORMAT_NUMBER,
                "suite at",
                KeyFileLayout.SUITE_NUMBER,
                "KDF at",
                KeyFileLayout.KDF_NUMBER,
                "memory in KiB at",
                KeyFileLayout.KDF_MEMORY,
                "iterations at",
                KeyFileLayout.KDF_ITERATIONS,
                "lanes at",
                KeyFileLayout.KDF_LANES,
                "generation at",
                KeyFileLayout.GENERATION,
                "salt (" + KeyFileLayout.SALT_LENGTH + " bytes) at",
                KeyFileLayout.SALT,
                "SHA-256 of the copy at",
                KeyFileLayout.DIGEST);
        offsets.forEach((words, offset) -> {
            Matcher said = Pattern.compile(Pattern.quote(words) + " (\\d+)").matcher(head);
            assertThat(said.find()).as(words).isTrue();
            assertThat(Integer.parseInt(said.group(1))).as(words).isEqualTo(offset);
        });
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
