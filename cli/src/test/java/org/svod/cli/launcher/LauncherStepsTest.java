package org.svod.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In which order the launcher overwrites, syncs and removes. The enumeration of power cuts in the vault's tests replays just
 * these steps; if this fails, replay the new ones there.
 */
class LauncherStepsTest {
    @TempDir
    Path directory;

    private Scratch scratch;

    @BeforeEach
    void tools_that_note_what_they_are_asked() throws IOException {
        scratch = new Scratch(directory);
        for (String tool : List.of("dd", "sync", "rm")) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Scratch.program(
                    scratch.tools.resolve(tool),
                    "echo " + tool + " \"$@\" >>" + directory.resolve("steps") + "\nexec " + real + " \"$@\"\n");
        }
    }

    @Test
    void marker_and_heads_are_synced_before_the_whole_file_and_removed_names_last() throws Exception {
        PretendedVault.at(scratch.data.resolve("main"));
        assertThat(scratch.run("panic", "--now").code()).isZero();
        String main = scratch.data.resolve("main").toString();
        List<String> steps = Files.readAllLines(directory.resolve("steps")).stream()
                .filter(step -> step.contains(main) && !step.contains("count=0"))
                .map(step -> step.replace(main, "MAIN"))
                .filter(step -> !step.startsWith("dd if=MAIN"))
                .map(step -> step.replaceFirst("^dd if=(?!/dev/urandom)\\S+", "dd if=NOISE"))
                .map(step -> step.replaceFirst("^rm -f (?!MAIN)\\S+", "rm -f NOISE"))
                .toList();
        assertThat(steps)
                .containsExactly(
                        "dd if=/dev/urandom of=MAIN/keys bs=4096 seek=0 count=1 conv=notrunc",
                        "dd if=/dev/urandom of=MAIN/keys bs=4096 seek=274 count=1 conv=notrunc",
                        "sync MAIN/keys",
                        "sync MAIN",
                        "dd if=/dev/urandom of=MAIN/keys bs=4096 seek=0 count=548 conv=notrunc",
                        "sync MAIN/keys",
                        "dd if=NOISE of=MAIN/keys bs=4096 conv=notrunc",
                        "sync MAIN/keys",
                        "rm -f NOISE MAIN/keys",
                        "dd if=NOISE of=MAIN/store-0123456789abcdef.db-journal bs=4096 conv=notrunc",
                        "sync MAIN/store-0123456789abcdef.db-journal",
                        "rm -f NOISE MAIN/store-0123456789abcdef.db-journal",
                        "dd if=NOISE of=MAIN/out/contacts.csv bs=4096 conv=notrunc",
                        "sync MAIN/out/contacts.csv",
                        "rm -f NOISE MAIN/out/contacts.csv",
                        "rm -rf MAIN/out",
                        "rm -rf MAIN/rehearsal",
                        "rm -f MAIN/store-0123456789abcdef.db MAIN/lock",
                        "sync MAIN");
    }
}
