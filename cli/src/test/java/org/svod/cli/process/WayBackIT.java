package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole circle through the program as it is shipped: the launcher erases, a backup and a code bring everything back. */
@EnabledOnOs(OS.LINUX)
class WayBackIT {
    @TempDir
    Path folder;

    @Test
    void work_backup_erase_by_the_launcher_restore() throws Exception {
        BuiltProgram program = new BuiltProgram(folder);
        String code = folder.resolve("code").toString();
        String stick = Files.createDirectory(folder.resolve("stick")).toString();
        done(program, "init", "--kdf", "low", "--recovery-file", code);
        done(program, "contact", "add", "heron", "--city", "Tomsk");
        done(program, "backup", "make", "--to", stick);
        done(program, "contact", "add", "lynx");
        done(program, "backup", "rehearse", file(), "--recovery-file", code);
        assertThat(Disk.files(program.temp())).isEmpty();
        done(program, "panic", "--now");
        assertThat(Disk.names(program.data())).containsExactly("main/erased");

        done(
                program,
                "backup",
                "restore",
                file(),
                "--recovery-file",
                code,
                "--new-passphrase-file",
                folder.resolve("passphrase").toString(),
                "--kdf",
                "low");

        assertThat(done(program, "contact", "find", "tom")).contains("heron");
        assertThat(program.run("", "contact", "show", "lynx").code()).isEqualTo(5);
        assertThat(done(program, "backup", "check", file())).contains("to the last bit");
    }

    private String file() throws Exception {
        try (var files = Files.list(folder.resolve("stick"))) {
            return files.findFirst().orElseThrow().toString();
        }
    }

    private static String done(BuiltProgram program, String... line) throws Exception {
        BuiltProgram.Ran ran = program.run("", line);
        assertThat(ran.code())
                .as(String.join(" ", line) + ran.out() + ran.err())
                .isZero();
        return ran.out();
    }
}
