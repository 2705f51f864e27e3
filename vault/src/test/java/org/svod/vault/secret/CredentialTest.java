package org.svod.vault.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SecretRefusedException.Reason;
import org.svod.vault.file.DiskFiles;

class CredentialTest {

    @TempDir
    Path folder;

    @Test
    void the_derivation_input_is_length_then_passphrase_then_zeroes() throws Exception {
        PassphraseCredential credential = new PassphraseCredential(Passphrase.fromChars("abя".toCharArray()));
        assertThat(hex(credential.kdfInput())).isEqualTo("00000004" + "6162d18f" + "00".repeat(32));
    }

    @Test
    void with_a_file_the_zeroes_are_its_digest() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "abc");
        PassphraseCredential credential =
                PassphraseCredential.withFile(Passphrase.fromChars("a".toCharArray()), new DiskFiles(), file);
        assertThat(credential.hasFile()).isTrue();
        assertThat(hex(credential.kdfInput()))
                .isEqualTo("00000001" + "61" + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void an_empty_or_missing_file_is_refused() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() ->
                        PassphraseCredential.withFile(Passphrase.fromChars("a".toCharArray()), new DiskFiles(), empty))
                .isInstanceOfSatisfying(SecretRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.EMPTY));
        assertThatThrownBy(() -> PassphraseCredential.withFile(
                        Passphrase.fromChars("a".toCharArray()), new DiskFiles(), folder.resolve("none")))
                .isInstanceOfSatisfying(SecretRefusedException.class, e -> assertThat(e.reason())
                        .isEqualTo(Reason.NO_SUCH_FILE));
    }

    @Test
    void a_recovery_code_survives_being_printed_and_typed() throws Exception {
        RecoveryCode code = RecoveryCode.generate(new SecureRandom());
        String printed = new String(code.toChars());
        assertThat(printed).startsWith("AGE-SECRET-KEY-1").hasSize(74);
        for (String typed : new String[] {
            printed, printed.toLowerCase(Locale.ROOT), "  " + printed.replaceAll("(.{8})", "$1 ") + "\n"
        }) {
            Credential credential = Credential.ofTyped(typed.toCharArray());
            assertThat(credential).isInstanceOf(RecoveryCredential.class);
            assertThat(credential
                            .master(new Argon2id(), new byte[32], KdfProfile.STANDARD)
                            .sameAs(code.secret()))
                    .isTrue();
        }
    }

    @Test
    void the_published_age_identity_gives_its_published_recipient() throws Exception {
        // The identity of 32 bytes 0x42 that the tests of age itself use.
        RecoveryCode code = RecoveryCode.parse(
                "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX".toCharArray());
        assertThat(code.recipient()).isEqualTo("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj");
        assertThat(hex(code.secret())).isEqualTo("42".repeat(32));
    }

    @Test
    void a_code_with_one_wrong_letter_is_refused_and_never_tried_as_a_passphrase() {
        String printed = new String(RecoveryCode.generate(new SecureRandom()).toChars());
        for (int i = 16; i < printed.length(); i++) {
            char other = printed.charAt(i) == 'Q' ? 'P' : 'Q';
            String wrong = printed.substring(0, i) + other + printed.substring(i + 1);
            assertThatThrownBy(() -> Credential.ofTyped(wrong.toCharArray()))
                    .isInstanceOfSatisfying(SecretRefusedException.class, e -> assertThat(e.reason())
                            .isEqualTo(Reason.NOT_A_RECOVERY_CODE));
        }
    }

    @Test
    void nothing_secret_shows_in_any_text() throws Exception {
        assertThat(Passphrase.fromChars("geheim".toCharArray()).toString()).doesNotContain("geheim");
        assertThat(Credential.ofTyped("geheim".toCharArray()).toString()).doesNotContain("geheim");
        assertThat(RecoveryCode.generate(new SecureRandom()).toString()).doesNotContain("AGE");
    }

    private static String hex(SecretBytes secret) {
        return secret.use(HexFormat.of()::formatHex);
    }
}
