package org.svod.cli.panic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.cli.play.TestProgram;

/**
 * An erase by the real launcher against a process that changes the keys at the same moment, on a disk and in memory. Afterwards
 * nothing opens, and no piece of an earlier key file is anywhere in the raw bytes of the home.
 */
class EraseRaceTest {
    private static final Path LAUNCHER =
            Path.of("..").resolve("svod").toAbsolutePath().normalize();
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final int SOAK = 40;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"rotate,disk", "rotate,memory", "add,disk", "add,memory", "repair,disk", "repair,memory"})
    void whoever_changes_the_keys_loses_against_the_erase(String what, String where) throws Exception {
        rounds(what, where, 1);
    }

    @Tag("soak")
    @ParameterizedTest
    @CsvSource({"rotate,disk", "rotate,memory", "add,disk", "add,memory", "repair,disk", "repair,memory"})
    void whoever_changes_the_keys_loses_every_time(String what, String where) throws Exception {
        rounds(what, where, SOAK);
    }

    @Test
    void erases_at_the_same_time_leave_what_one_leaves() throws Exception {
        TestProgram program = new TestProgram(folder.resolve("many")).found();
        Windows earlier = new Windows().of(Files.readAllBytes(program.vault().resolve("keys")));
        List<Process> all = List.of(panic(program), panic(program), panic(program));
        assertThat(program.run("panic", "--now").code()).isZero();
        for (Process each : all) {
            assertThat(each.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertGone(program, earlier, "panic");
    }

    private void rounds(String what, String where, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            Path place = where.equals("disk") ? folder.resolve(what + round) : inMemory();
            try {
                race(what, place, round);
            } finally {
                remove(place);
            }
        }
    }

    private void race(String what, Path place, int round) throws Exception {
        TestProgram program = new TestProgram(Files.createDirectories(place)).found();
        Path keys = program.vault().resolve("keys");
        Windows earlier = new Windows().of(Files.readAllBytes(keys));
        assertThat(earlier.count()).as("two copies that are alike").isGreaterThan(15_000);
        Process racer = RacingProcess.start(place, what);
        try {
            assertThat(racer.inputReader().readLine()).isEqualTo("changed");
            TimeUnit.MILLISECONDS.sleep(20 + round * 13L % 300);
            earlier.of(Files.readAllBytes(keys));
            Process panic = panic(program);
            assertThat(panic.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(racer.waitFor(5, TimeUnit.SECONDS)).as("went blind").isTrue();
            assertThat(racer.exitValue()).isNotZero();
        } finally {
            racer.destroyForcibly();
        }
        assertGone(program, earlier, what);
        // What a second look finds: at most a store under a key that is nowhere, and that goes too.
        assertThat(program.run("panic", "--now").code()).isZero();
        assertThat(names(program.vault())).containsExactly("erased");
    }

    private static void assertGone(TestProgram program, Windows earlier, String what) throws IOException {
        System.out.println("erase against " + what + ": on "
                + Files.getFileStore(program.data()).type() + ", " + earlier.count() + " pieces looked for");
        assertThat(program.open("status").code()).isEqualTo(4);
        assertThat(program.vault().resolve("keys")).doesNotExist();
        assertThat(program.vault().resolve("erased")).exists();
        assertThat(earlier.leftBelow(program.data())).isZero();
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The launcher without Java, as in the worst case: it waits for nobody. */
    private Process panic(TestProgram program) throws IOException {
        Path alone = Files.createDirectories(folder.resolve("tree")).resolve("svod");
        if (!Files.exists(alone)) {
            Files.copy(LAUNCHER, alone);
        }
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", alone.toString(), "panic", "--now")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SVOD_DATA", program.data().toString());
        return builder.start();
    }

    private static Path inMemory() throws IOException {
        assumeTrue(Files.isWritable(MEMORY), "a file system in memory");
        return Files.createTempDirectory(MEMORY, "svod-race");
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
