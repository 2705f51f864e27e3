package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.svod.cli.play.TestProgram;

/** The distribution as it was built, started by its launcher, with a home, a data and a temp directory of its own. */
final class BuiltProgram {
    private final Path folder;
    private final Path passphrase;
    private Map<String, String> variables = Map.of();

    BuiltProgram(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(home());
        Files.createDirectories(temp());
        this.passphrase = Files.writeString(folder.resolve("passphrase"), TestProgram.PASSPHRASE + "\n");
    }

    /** With these variables from now on. */
    BuiltProgram in(Map<String, String> surroundings) {
        variables = Map.copyOf(surroundings);
        return this;
    }

    /** What a run said and how it ended. */
    record Ran(int code, String out, String err) {}

    static Path launcher() {
        return Path.of(System.getProperty("svod.dist"), "bin", "svod");
    }

    Path home() {
        return folder.resolve("home");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path temp() {
        return folder.resolve("temp");
    }

    /** Starts {@code command} in the surroundings of this program. */
    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("HOME", home().toString());
        builder.environment().put("SVOD_DATA", data().toString());
        builder.environment().put("TMPDIR", temp().toString());
        builder.environment().put("SVOD_LANG", "en");
        builder.environment().putAll(variables);
        return builder.start();
    }

    /** Starts a command line with the passphrase from a file. */
    Process open(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(launcher().toString(), "--passphrase-file", passphrase.toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Runs one to its end with {@code input} as its standard input. */
    Ran run(String input, String... arguments) throws IOException, InterruptedException {
        Process process = open(arguments);
        process.getOutputStream().write(input.getBytes(UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out, Files.readString(folder.resolve("stderr")));
    }
}
