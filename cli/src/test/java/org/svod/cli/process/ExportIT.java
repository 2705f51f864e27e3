package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An incident written by the built program and checked by it where there is no vault: signing is in the distribution. */
class ExportIT {
    @TempDir
    Path folder;

    @Test
    void what_one_vault_signs_is_checked_where_there_is_none() throws Exception {
        BuiltProgram program = new BuiltProgram(Files.createDirectory(folder.resolve("here")));
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
        assertThat(program.run("", "incident", "open", "detention-administrative", "--people", "2")
                        .code())
                .isZero();
        Path file = folder.resolve("incident.html");
        BuiltProgram.Ran written =
                program.run("", "incident", "export", "--format", "html", "--redacted", "--out", file.toString());
        assertThat(written.code()).as(written.err()).isZero();

        BuiltProgram elsewhere = new BuiltProgram(Files.createDirectory(folder.resolve("elsewhere")));
        BuiltProgram.Ran checked = elsewhere.run("", "incident", "verify", file.toString());
        assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
        String text = Files.readString(file, UTF_8);
        Files.writeString(file, text.replaceFirst("REDACTED", "REDACTER"), UTF_8);
        assertThat(elsewhere.run("", "incident", "verify", file.toString()).code())
                .isEqualTo(7);
    }
}
