package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.watch.EraseWatch;
import org.svod.protocols.term.Language;
import org.svod.vault.Vault;

/** A process that has the vault open when the launcher erases its keys. */
class EraseWatchTest {
    private static final Path LAUNCHER =
            Path.of("..").resolve("svod").toAbsolutePath().normalize();
    /** Design says one second; a loaded machine gets more before this fails. */
    private static final long PATIENCE_SECONDS = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"prompt", "writes"})
    void a_process_that_holds_the_vault_is_gone_within_a_second_and_nothing_opens(String how) throws Exception {
        TestProgram program = new TestProgram(folder).found();
        byte[] keys = Files.readAllBytes(program.vault().resolve("keys"));
        assertThat(Disk.piecesLeft(keys, program.data())).isEqualTo(keys.length / 32);
        try (ChildJvm child = ChildJvm.start(HoldingProcess.class, folder, folder.toString(), how)) {
            waitUntilOpen(child, how);

            long begun = System.nanoTime();
            Process panic = panic(program.data());
            assertThat(child.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("went blind")
                    .isTrue();
            System.out.println("blind " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms after panic ("
                    + how + ")");

            assertThat(panic.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(panic.exitValue()).isZero();
            assertThat(child.process().exitValue()).as(child.errors()).isEqualTo(4);
            assertThat(child.errors()).isEqualTo("Ключи этого хранилища стёрты.\n");
            assertThat(child.rest()).contains(HoldingProcess.CLEARED);
        }
        assertThat(Disk.names(program.vault())).containsExactly("erased");
        assertThat(Disk.piecesLeft(keys, folder)).isZero();
        assertThat(program.open("status").code()).isEqualTo(4);
    }

    @Test
    void closing_a_vault_just_before_its_keys_are_erased_ends_as_always() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        for (int i = 0; i < 20; i++) {
            assertThat(program.open("status").code()).isZero();
        }
        assertThat(program.run("panic", "--now").code()).isZero();
        // Were a watch still running, it would have ended this very process by now.
        TimeUnit.MILLISECONDS.sleep(1200);
        assertThat(program.open("status").code()).isEqualTo(4);
    }

    @Test
    void practising_in_a_throw_away_vault_ends_as_always_too() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide("1");
        TestProgram program = new TestProgram(folder).person(person);
        assertThat(program.run().code()).isEqualTo(3);
        TimeUnit.MILLISECONDS.sleep(1200);
        assertThat(Files.exists(program.data())).isFalse();
    }

    @Test
    void a_terminal_that_takes_no_output_does_not_keep_the_process_alive() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        CountDownLatch never = new CountDownLatch(1);
        PrintStream stuck = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8) {
            @Override
            public void println(String line) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        try (Vault vault = HoldingProcess.open(program);
                EraseWatch.Watched watched =
                        new EraseWatch(stuck, ended::complete).over(vault, new NoTerminal(), Language.EN)) {
            assertThat(ended).as("%s, and nothing was erased yet", watched).isNotDone();
            Files.createFile(program.vault().resolve("erased"));
            assertThat(ended.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(4);
        } finally {
            never.countDown();
        }
    }

    private static void waitUntilOpen(ChildJvm child, String how) throws IOException {
        String wanted = how.equals("prompt") ? "> " : "writes";
        while (!child.line().startsWith(wanted)) {
            // The screen before the prompt.
        }
    }

    /** The launcher without Java, as in the worst case; nobody but the process itself can end the process. */
    private Process panic(Path data) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", withoutProgram().toString(), "panic", "--now")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true);
        builder.environment().put("SVOD_DATA", data.toString());
        return builder.start();
    }

    private Path withoutProgram() throws IOException {
        return Files.copy(
                LAUNCHER, Files.createDirectories(folder.resolve("tree")).resolve("svod"));
    }
}
