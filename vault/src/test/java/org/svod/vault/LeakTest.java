package org.svod.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Looks for words of a contact and of the passphrase wherever a process can leave them. */
class LeakTest {
    @TempDir
    Path root;

    @Test
    @EnabledOnOs(OS.LINUX)
    void no_word_of_a_contact_or_passphrase_is_outside_the_process() throws Exception {
        Path home = Files.createDirectory(root.resolve("home"));
        Path temp = Files.createDirectory(root.resolve("temp"));
        Process process = OtherProcess.start(
                CanaryProcess.class,
                List.of("-Djava.io.tmpdir=" + temp, "-Duser.home=" + home),
                home.resolve("main").toString());
        try {
            assertThat(process.inputReader(UTF_8).readLine()).isEqualTo("20");
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            assertThat(found(Files.readAllBytes(proc.resolve("cmdline")))).isEmpty();
            assertThat(found(Files.readAllBytes(proc.resolve("environ")))).isEmpty();
            assertThat(unlinkedFilesOf(proc)).isEmpty();
            assertNothingIn(home, temp);
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor()).isPositive();
        }
        assertNothingIn(home, temp);
        // The search itself finds what is there to be found.
        assertThat(found(("x" + CanaryProcess.NAME).getBytes(UTF_16LE))).isNotEmpty();
        assertThat(found(("x" + VaultFixture.PASSPHRASE).getBytes(UTF_8))).isNotEmpty();
    }

    private static void assertNothingIn(Path home, Path temp) throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            assertThat(files).hasSizeGreaterThanOrEqualTo(3);
            for (Path file : files) {
                assertThat(found(Files.readAllBytes(file))).as(file.toString()).isEmpty();
            }
        }
        try (Stream<Path> list = Files.list(temp)) {
            assertThat(list).as("not even the native library is unpacked").isEmpty();
        }
    }

    /** Files a process has open and has unlinked: where an engine hides its temporary tables. */
    private static List<String> unlinkedFilesOf(Path proc) throws IOException {
        List<String> unlinked = new ArrayList<>();
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            for (Path descriptor : open.toList()) {
                String target = Files.readSymbolicLink(descriptor).toString();
                if (target.endsWith("(deleted)")) {
                    unlinked.add(target);
                }
            }
        }
        return unlinked;
    }

    private static List<String> found(byte[] where) {
        String text = new String(where, ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (String word : List.of("Канарейкина", "Zanzibar", "canary-пароль", "seven herons")) {
            for (Charset charset : List.of(UTF_8, UTF_16LE)) {
                for (String form : List.of(word, word.toLowerCase(Locale.ROOT))) {
                    if (text.contains(new String(form.getBytes(charset), ISO_8859_1))) {
                        found.add(form + " in " + charset);
                    }
                }
            }
        }
        return found;
    }
}
