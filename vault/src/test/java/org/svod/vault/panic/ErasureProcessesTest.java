package org.svod.vault.panic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.file.DiskFiles;

class ErasureProcessesTest {

    @TempDir
    Path directory;

    @Test
    void a_process_that_keeps_the_vault_open_is_waited_for_but_not_obeyed() throws IOException, InterruptedException {
        Home home = new Home(directory.resolve("main"));
        Process holder = holding(home);
        long start = System.nanoTime();
        EraseReceipt receipt =
                new Erasure(new DiskFiles(), new SecureRandom(), Duration.ofMillis(400)).erase(List.of(home.vault));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(400));
        assertThat(holder.isAlive()).isTrue();
        assertThat(receipt.stillHeld()).containsExactly(home.vault);
        assertThat(receipt.complete()).isTrue();
        assertThat(home.names()).containsExactly("erased");
        stop(holder);
    }

    @Test
    void the_keys_are_already_struck_while_it_waits() throws IOException, InterruptedException {
        Home home = new Home(directory.resolve("main"));
        Process holder = holding(home);
        Process eraser = EraseProcess.start("erase", home.vault.toString());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (home.piecesOfTheKeysLeft() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(home.piecesOfTheKeysLeft()).isZero();
        assertThat(eraser.isAlive()).isTrue();
        stop(holder);
        exitsWell(eraser);
        assertThat(home.names()).containsExactly("erased");
    }

    @Test
    void three_at_once_all_end_well() throws IOException, InterruptedException {
        for (int round = 0; round < 3; round++) {
            Home home = new Home(directory.resolve("main-" + round));
            List<Process> erasers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                erasers.add(EraseProcess.start("erase", home.vault.toString()));
            }
            for (Process eraser : erasers) {
                exitsWell(eraser);
            }
            assertThat(home.names()).containsExactly("erased");
        }
    }

    @Test
    void killed_at_any_moment_it_leaves_the_keys_whole_or_dead_and_the_next_one_finishes()
            throws IOException, InterruptedException {
        for (int millis = 60; millis <= 460; millis += 40) {
            Home home = new Home(directory.resolve("killed-" + millis));
            Process eraser = EraseProcess.start("erase", home.vault.toString());
            eraser.waitFor(millis, TimeUnit.MILLISECONDS);
            stop(eraser);
            int left = home.piecesOfTheKeysLeft();
            boolean marked = Files.exists(home.vault.resolve("erased"));
            assertThat(marked || left == home.keys.length / 32)
                    .as("nothing is struck before the marker stands")
                    .isTrue();
            EraseReceipt receipt =
                    new Erasure(new DiskFiles(), new SecureRandom(), Duration.ofMillis(400)).erase(List.of(home.vault));
            assertThat(receipt.complete()).isTrue();
            assertThat(home.names()).containsExactly("erased");
        }
    }

    private static Process holding(Home home) throws IOException {
        Process holder = EraseProcess.start("hold", home.vault.resolve("lock").toString());
        assertThat(holder.inputReader(StandardCharsets.UTF_8).readLine()).contains("FileLock");
        return holder;
    }

    private static void exitsWell(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(output).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
