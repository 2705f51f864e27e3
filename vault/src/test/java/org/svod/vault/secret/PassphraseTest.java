package org.svod.vault.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SecretRefusedException.Reason;

class PassphraseTest {

    @ParameterizedTest
    @ValueSource(strings = {"семь слов", "семь слов\n", "семь слов\r\n"})
    void one_trailing_line_end_is_taken_away(String typed) throws Exception {
        assertThat(utf8(typed)).isEqualTo("семь слов");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "a\n\nb", "a\r", "A", "a\tb"})
    void nothing_else_is_ever_taken_away(String typed) throws Exception {
        assertThat(utf8(typed)).isEqualTo(typed);
    }

    @Test
    void only_one_line_end_goes() throws Exception {
        assertThat(utf8("a\n\n")).isEqualTo("a\n");
        assertThat(utf8("a\n\r\n")).isEqualTo("a\n");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_passphrase() throws Exception {
        assertThat(utf8("и\u0306ёлка")).isEqualTo(utf8("йе\u0308лка")).isEqualTo("йёлка");
    }

    @Test
    void bytes_and_characters_give_the_same_passphrase() throws Exception {
        String text = "ключ 鍵 🔑 é";
        Passphrase fromBytes = Passphrase.fromUtf8((text + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(fromBytes.<String, RuntimeException>useUtf8(b -> new String(b, StandardCharsets.UTF_8)))
                .isEqualTo(utf8(text));
    }

    @Test
    void every_character_that_skips_normalising_is_its_own_normal_form_before_every_other() throws Exception {
        StringBuilder plain = new StringBuilder();
        for (char c = 0; c <= 0x0482; c++) {
            if (c < 0x0300 || c >= 0x0400) {
                plain.append(c);
            }
        }
        for (int i = 0; i < plain.length(); i++) {
            for (int j = 0; j < plain.length(); j++) {
                String pair = "" + plain.charAt(i) + plain.charAt(j);
                if (!Normalizer.isNormalized(pair, Normalizer.Form.NFC)) {
                    throw new AssertionError("not normal: " + (int) plain.charAt(i) + " " + (int) plain.charAt(j));
                }
            }
        }
        assertThat(plain).hasSize(0x0300 + 0x0483 - 0x0400);
    }

    @Test
    void what_is_no_text_is_refused() {
        assertRefused(() -> Passphrase.fromUtf8(new byte[] {'a', (byte) 0xC3}), Reason.NOT_TEXT);
        assertRefused(() -> Passphrase.fromUtf8(new byte[] {(byte) 0xFF}), Reason.NOT_TEXT);
        assertRefused(() -> Passphrase.fromUtf8(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}), Reason.NOT_TEXT);
        assertRefused(() -> Passphrase.fromChars(new char[] {'a', '\uD83D'}), Reason.NOT_TEXT);
        assertRefused(() -> Passphrase.fromChars(new char[] {'\uD83D', 'a'}), Reason.NOT_TEXT);
    }

    @Test
    void emptiness_and_excess_are_refused() {
        assertRefused(() -> Passphrase.fromChars(new char[0]), Reason.EMPTY);
        assertRefused(() -> Passphrase.fromUtf8(new byte[] {'\r', '\n'}), Reason.EMPTY);
        assertRefused(() -> Passphrase.fromUtf8(new byte[4097]), Reason.TOO_LONG);
        assertRefused(() -> Passphrase.fromChars("я".repeat(2049).toCharArray()), Reason.TOO_LONG);
    }

    @Test
    void the_longest_one_is_taken() throws Exception {
        assertThat(utf8("я".repeat(2048))).hasSize(2048);
    }

    @Test
    void an_unassigned_character_may_be_tried_but_not_set() throws Exception {
        Passphrase passphrase = Passphrase.fromChars("a\u0378".toCharArray());
        assertRefused(passphrase::requireFitToSet, Reason.UNASSIGNED_CHARACTER);
    }

    @Test
    void a_line_like_a_recovery_code_cannot_be_set() throws Exception {
        Passphrase passphrase = Passphrase.fromChars(" age-Secret-key-1 and more".toCharArray());
        assertRefused(passphrase::requireFitToSet, Reason.LOOKS_LIKE_RECOVERY_CODE);
        Passphrase.fromChars("AGE-SECRET-KEY-2".toCharArray()).requireFitToSet();
    }

    private static String utf8(String typed) throws SecretRefusedException {
        try (Passphrase passphrase = Passphrase.fromChars(typed.toCharArray())) {
            return passphrase.useUtf8(bytes -> new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(SecretRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
