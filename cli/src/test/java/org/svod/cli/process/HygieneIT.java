package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the surroundings get from the built program, started by its launcher, while it runs. */
@EnabledOnOs(OS.LINUX)
class HygieneIT {
    @TempDir
    Path folder;

    private BuiltProgram program;

    @BeforeEach
    void a_vault() throws IOException, InterruptedException {
        program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
    }

    @Test
    void no_core_is_dumped_nobody_attaches_and_no_file_of_java_appears() throws Exception {
        Process waiting = program.open("contact", "add", "heron", "--role", "lawyer", "--name", "-");
        try {
            ProcessHandle java = started(waiting);
            assertThat(Files.readAllLines(Path.of("/proc/" + java.pid() + "/limits")))
                    .anyMatch(line -> line.matches("Max core file size +0 .*"));
            assertThat(Canaries.hasPerfData(java)).isFalse();
            assertThat(tool("jcmd", String.valueOf(java.pid()), "Thread.print")).isNotZero();
        } finally {
            waiting.getOutputStream().close();
            // The refused tool has sent a signal on which Java prints its stacks: names of classes, and no more.
            assertThat(Canaries.in(waiting.getInputStream().readAllBytes())).isEmpty();
            assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Disk.files(program.temp())).isEmpty();
        assertThat(Disk.files(program.home())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS"})
    void flags_from_the_surroundings_are_not_obeyed(String variable) throws Exception {
        // Were it obeyed, there would be no Java at all.
        Process process = program.start(List.of(
                "env",
                variable + "=-javaagent:/nowhere/agent.jar",
                BuiltProgram.launcher().toString(),
                "protocol",
                "list"));
        process.getOutputStream().close();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("raid-flat");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void memory_that_runs_out_leaves_no_heap_dump() throws Exception {
        // A class path of the JDK alone, with the flags of the running program: it fills its heap and dies of it.
        Process waiting = program.open("contact", "add", "heron", "--role", "lawyer", "--name", "-");
        List<String> flags = new ArrayList<>();
        try {
            String line = Files.readString(Path.of("/proc/" + started(waiting).pid() + "/cmdline"));
            Stream.of(line.split("\0", -1))
                    .filter(word -> word.startsWith("-XX:"))
                    .forEach(flags::add);
        } finally {
            waiting.getOutputStream().close();
            assertThat(waiting.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(flags).contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:ErrorFile=/dev/null");
        Path source = Files.writeString(
                folder.resolve("Full.java"),
                "class Full { public static void main(String[] a) { var all = new java.util.ArrayList<byte[]>();"
                        + " while (true) all.add(new byte[1 << 20]); } }");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-Xmx96m", source.toString()));
        Process dying = new ProcessBuilder(command)
                .directory(program.temp().toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(dying.getInputStream().readAllBytes(), UTF_8)).contains("OutOfMemoryError");
        assertThat(dying.waitFor()).isNotZero();
        assertThat(Disk.files(program.temp())).isEmpty();
    }

    private static ProcessHandle started(Process launcher) throws InterruptedException {
        for (int i = 0; i < 1500; i++) {
            Optional<ProcessHandle> java = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                    .filter(each -> each.info()
                            .command()
                            .filter(path -> path.endsWith("/java"))
                            .isPresent())
                    .findFirst();
            if (java.isPresent()) {
                return java.get();
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new AssertionError("no Java was started");
    }

    private static int tool(String name, String... arguments) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", name);
        assumeTrue(Files.isExecutable(tool), "a JDK");
        List<String> command = new ArrayList<>(List.of(tool.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
