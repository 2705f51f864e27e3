package org.svod.vault.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreedWordTest {
    private final AgreedWord words = new AgreedWord(new Argon2id());
    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @CsvSource({
        "зелёный чай,зелёный чай,true",
        "зелёный чай,Зеленыи  чаи!,true",
        "Green tea,green-tea,true",
        "зелёный чай,чёрный чай,false",
        "green tea,green teas,false",
        "green tea,'',false",
        "green tea,tea,false",
    })
    void a_word_is_recognised_as_it_is_spoken(String agreed, String said, boolean same) {
        byte[] kept = words.kept(agreed.getBytes(UTF_8), random).orElseThrow();
        assertThat(words.is(said.getBytes(UTF_8), kept)).isEqualTo(same);
    }

    @Test
    void what_is_kept_holds_no_word_and_is_another_each_time() {
        byte[] word = "green tea".getBytes(UTF_8);
        byte[] kept = words.kept(word, random).orElseThrow();
        assertThat(new String(kept, UTF_8)).doesNotContain("green", "tea");
        assertThat(words.kept(word, random).orElseThrow()).isNotEqualTo(kept);
    }

    @Test
    void too_short_a_word_and_what_is_no_text_are_not_kept() {
        assertThat(words.kept("чай".getBytes(UTF_8), random)).isEmpty();
        assertThat(words.kept("- - -!".getBytes(UTF_8), random)).isEmpty();
        assertThat(words.kept(new byte[] {(byte) 0xff, 'a', 'b', 'c', 'd'}, random))
                .isEmpty();
        assertThat(words.is("green tea".getBytes(UTF_8), new byte[3])).isFalse();
    }
}
