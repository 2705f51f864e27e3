package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints what things cost on this machine; fails only when they do not work. */
@Tag("soak")
class MeasuresIT {
    private static final int TIMES = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"low", "standard"})
    void what_unlocking_is_made_of(String profile) throws Exception {
        BuiltProgram program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", profile, "--no-recovery").code())
                .isZero();
        for (int i = 0; i < TIMES; i++) {
            System.out.println(profile + ": start alone " + wall(program, "--version") + " ms, status with unlocking "
                    + wall(program, "status") + " ms");
            measure(program, "keys").forEach(line -> System.out.println(profile + ": " + line));
            measure(program, "open").forEach(line -> System.out.println(profile + ": " + line));
        }
    }

    @Test
    void how_fast_it_writes_and_how_large_it_gets() throws Exception {
        BuiltProgram program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
        for (Path file : Disk.files(program.data())) {
            System.out.println(
                    "new: " + file.getFileName() + ", " + file.toFile().length() + " bytes");
        }
        measure(program, "contacts").forEach(System.out::println);
        measure(program, "appends").forEach(System.out::println);
    }

    private static long wall(BuiltProgram program, String word) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        assertThat(program.run("", word).code()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** In a fresh process with the launcher's own flags. */
    private List<String> measure(BuiltProgram program, String what) throws IOException, InterruptedException {
        Process process = program.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-Dorg.sqlite.lib.path=" + System.getProperty("org.sqlite.lib.path"),
                "-Dorg.sqlite.lib.name=" + System.getProperty("org.sqlite.lib.name"),
                "-cp",
                System.getProperty("java.class.path"),
                MeasuringProcess.class.getName(),
                program.data().resolve("main").toString(),
                what));
        List<String> said = new String(process.getInputStream().readAllBytes(), UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return said;
    }
}
