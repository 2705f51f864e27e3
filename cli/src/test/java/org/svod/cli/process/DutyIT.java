package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Duty and check-ins in the built program. */
@EnabledOnOs(OS.LINUX)
class DutyIT {
    @TempDir
    Path folder;

    @Test
    void a_shift_a_swap_and_an_answer_under_duress_go_through_the_built_program() throws Exception {
        BuiltProgram program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
        assertThat(program.run("", "duty", "set", "heron", "--weekly", "mon-sun", "--from", "00:00", "--until", "00:00")
                        .code())
                .isZero();
        assertThat(program.run("", "duty", "swap", "heron", "lynx", "--agreed", "--for", "lynx")
                        .code())
                .isZero();
        assertThat(program.run("", "duty", "show").out()).contains("On duty: lynx");
        assertThat(program.run("", "checkin", "set", "crane", "--every", "6").code())
                .isZero();
        assertThat(program.run("green tea\n", "checkin", "set", "crane", "--word", "-")
                        .code())
                .isZero();
        BuiltProgram.Ran forced = program.run("Green tea\n", "checkin", "ok", "crane", "--word", "-");
        assertThat(forced.code()).isZero();
        assertThat(forced.out()).contains("crane answered").doesNotContainIgnoringCase("duress");
        BuiltProgram.Ran status = program.run("", "checkin", "status");
        assertThat(status.code()).isEqualTo(8);
        assertThat(status.out()).contains("UNDER DURESS").doesNotContainIgnoringCase("green");
    }
}
