package org.svod.cli.panic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.ScriptedTerminal;
import org.svod.cli.play.TestProgram;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;

class LockCommandTest {
    @TempDir
    Path folder;

    @Test
    void nothing_is_open_between_commands_and_the_screen_is_cleared() throws Exception {
        ScriptedTerminal person = ScriptedTerminal.wide();
        TestProgram program = new TestProgram(folder).found().person(person);
        TestProgram.Ran ran = program.run("lock");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Nothing is open.");
        assertThat(person.clears()).isEqualTo(1);
    }

    @Test
    void where_there_is_no_vault_nothing_is_open_either() {
        assertThat(new TestProgram(folder).run("lock").code()).isZero();
    }

    @Test
    void a_process_that_holds_the_vault_is_named() throws Exception {
        TestProgram program = new TestProgram(folder).found();
        try (PassphraseCredential credential =
                        new PassphraseCredential(Passphrase.fromUtf8(TestProgram.PASSPHRASE.getBytes(UTF_8)));
                Vault vault = new VaultOpening(new DiskFiles(), new SecureRandom(), Clock.systemUTC(), TestProgram.KDF)
                        .open(program.vault(), credential)) {
            TestProgram.Ran ran = program.run("lock", "--json");
            assertThat(ran.code()).isEqualTo(6);
            assertThat(ran.data().get("pid").getAsLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(vault.notices()).isEmpty();
        }
    }
}
