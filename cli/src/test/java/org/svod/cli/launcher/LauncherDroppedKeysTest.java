package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a pseudo-terminal: what it does when the program ends because somebody typed 999, and typed it again. */
class LauncherDroppedKeysTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");
    private static final int KEYS_BYTES = 2_244_608;

    @TempDir
    Path directory;

    private Scratch scratch;
    private Path vault;

    @BeforeEach
    void a_built_program_and_a_vault() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT), "util-linux script makes the terminal");
        scratch = new Scratch(directory);
        vault = Files.createDirectories(scratch.data.resolve("main"));
        byte[] keys = new byte[KEYS_BYTES];
        System.arraycopy("SVODKEYS".getBytes(StandardCharsets.US_ASCII), 0, keys, 0, 8);
        Files.write(vault.resolve("keys"), keys);
    }

    @Test
    void keys_dropped_in_a_call_lead_to_a_fresh_unlock_line_of_the_same_vault_without_its_passphrase_file()
            throws Exception {
        program("exit 75", "exit 3");

        int code = inTerminal("call --home " + vault + " --passphrase-file secret --plain");

        assertThat(code).isEqualTo(3);
        assertThat(starts())
                .containsExactly(
                        " call --home " + vault + " --passphrase-file secret --plain",
                        "1 --home " + vault + " --lang en --plain");
        assertThat(vault.resolve("keys")).exists();
        assertThat(vault.resolve("erased")).doesNotExist();
    }

    @Test
    void typed_again_at_the_unlock_line_it_erases_as_panic_does() throws Exception {
        program("exit 75", "exit 76", "exit 1");

        assertThat(inTerminal("")).isZero();

        assertThat(vault.resolve("keys")).doesNotExist();
        assertThat(vault.resolve("erased")).exists();
        assertThat(starts()).hasSize(3).last().asString().startsWith("1 panic --now");
    }

    @Test
    void it_erases_only_the_vault_that_was_named() throws Exception {
        Path other = Files.createDirectories(scratch.data.resolve("other"));
        Files.copy(vault.resolve("keys"), other.resolve("keys"));
        program("exit 75", "exit 76", "exit 1");

        assertThat(inTerminal("--vault other")).isZero();

        assertThat(other.resolve("keys")).doesNotExist();
        assertThat(vault.resolve("keys")).exists();
    }

    // Stands where Java would: ends the first start as the first line says, the second as the second.
    private void program(String... ends) throws IOException {
        StringBuilder script = new StringBuilder("while [ \"$1\" != -jar ]; do shift; done; shift; shift\n"
                + "echo \"${SVOD_RELOCKED-} $*\" >>" + log() + "\ncase $(wc -l <" + log() + ") in\n");
        for (int i = 0; i < ends.length; i++) {
            script.append("  *").append(i + 1).append(") ").append(ends[i]).append(" ;;\n");
        }
        scratch.built("17.0.15", script.append("esac\n").toString());
    }

    private Path log() {
        return directory.resolve("starts");
    }

    private List<String> starts() throws IOException {
        return Files.readAllLines(log());
    }

    private int inTerminal(String arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        SCRIPT.toString(), "-qec", "/bin/sh " + scratch.launcher + " " + arguments, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("screen").toFile())
                .directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(scratch.variables);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end: " + Files.readString(directory.resolve("screen")));
        }
        return process.exitValue();
    }
}
