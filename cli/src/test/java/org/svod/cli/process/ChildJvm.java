package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process with this one's class path and engine, its own temp directory, and its errors in a file. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final Path temp;
    private final Path err;

    private ChildJvm(Process process, Path temp, Path err) {
        this.process = process;
        this.temp = temp;
        this.err = err;
    }

    /** Starts a main class with the flags by which the launcher keeps Java's own files away. */
    public static ChildJvm start(Class<?> main, Path folder, String... arguments) throws IOException {
        Path temp = Files.createDirectories(folder.resolve("temp"));
        Path err = folder.resolve("stderr");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temp));
        for (String property : List.of("org.sqlite.lib.path", "org.sqlite.lib.name")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(
                new ProcessBuilder(command).redirectError(err.toFile()).start(), temp, err);
    }

    public Process process() {
        return process;
    }

    Path temp() {
        return temp;
    }

    /** What it said on standard error so far. */
    String errors() throws IOException {
        return Files.readString(err);
    }

    /** The next line of its standard output. */
    public String line() throws IOException {
        String line = process.inputReader(UTF_8).readLine();
        assertThat(line).as(errors()).isNotNull();
        return line;
    }

    /** Ends it by SIGKILL and returns what it had said and nobody had read; a line that was cut short does not count. */
    public List<String> kill() throws IOException, InterruptedException {
        // By its handle: Process.destroyForcibly would also close the stream that holds its last words.
        assertThat(process.toHandle().destroyForcibly()).as(errors()).isTrue();
        assertThat(process.waitFor()).as(errors()).isEqualTo(128 + 9);
        String rest = rest();
        int end = rest.lastIndexOf('\n');
        return end < 0 ? List.of() : rest.substring(0, end).lines().toList();
    }

    /** What it said until it ended and nobody had read. */
    String rest() throws IOException {
        StringWriter rest = new StringWriter();
        assertThat(process.inputReader(UTF_8).transferTo(rest)).isNotNegative();
        return rest.toString();
    }

    /** Ends it if it still runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
