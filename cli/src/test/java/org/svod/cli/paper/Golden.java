package org.svod.cli.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a translator can read; written anew with {@code -Dgolden.write=true}. */
final class Golden {
    private static final Path FILES = Path.of("src/test/resources/org/svod/cli/paper");

    private Golden() {}

    /** {@code text} is what the file {@code name} says, and no line is longer than {@code columns}. */
    static void check(String name, String text, int columns) throws IOException {
        String plain = text.replaceAll("\u001b\\[[0-9;]*m", "");
        assertThat(plain.lines()).as(name).allSatisfy(line -> assertThat(line.length())
                .isLessThanOrEqualTo(columns));
        Path file = FILES.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, plain, UTF_8);
        }
        assertThat(plain).as(name).isEqualTo(Files.readString(file, UTF_8));
    }
}
