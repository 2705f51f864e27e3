package org.svod.vault.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassphraseWordsTest {
    // tail -n 7776 of Debian's wordlist_en_eff.txt, second column; sha256sum
    private static final String DIGEST = "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522";

    private final SecureRandom random = new SecureRandom();

    @Test
    void the_list_is_the_published_one() throws Exception {
        byte[] list = list();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(list)))
                .isEqualTo(DIGEST);
        List<String> words = new String(list, US_ASCII).lines().toList();
        assertThat(words).hasSize(7776).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void six_words_of_the_list_with_a_space_between_two() throws Exception {
        Set<String> known = new HashSet<>(new String(list(), US_ASCII).lines().toList());
        PassphraseWords words = PassphraseWords.load();
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String[] each = new String(words.draw(random)).split(" ", -1);
            assertThat(each).hasSize(6);
            assertThat(known).containsAll(Arrays.asList(each));
            drawn.addAll(Arrays.asList(each));
        }
        // 3,000 draws from 7,776 words: about 2,500 different ones; a stuck generator or a short range gives far fewer.
        assertThat(drawn).hasSizeGreaterThan(2200);
    }

    @Test
    void a_drawn_passphrase_may_be_set() throws Exception {
        char[] drawn = PassphraseWords.load().draw(random);
        try (Passphrase passphrase = Passphrase.fromChars(drawn)) {
            passphrase.requireFitToSet();
        }
    }

    private static byte[] list() throws Exception {
        try (InputStream in = PassphraseWords.class.getResourceAsStream("eff-long.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
