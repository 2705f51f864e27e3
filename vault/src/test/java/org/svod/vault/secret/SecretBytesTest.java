package org.svod.vault.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecretBytesTest {

    private final byte[] source = {1, 2, 3};
    private final SecretBytes secret = SecretBytes.copyOf(source);

    @Nested
    class While_open {

        @Test
        void the_source_and_the_lent_array_are_independent_of_it() {
            source[0] = 9;
            assertThat(secret.<Byte, RuntimeException>use(lent -> {
                        byte first = lent[0];
                        lent[0] = 7;
                        return first;
                    }))
                    .isEqualTo((byte) 1);
            assertThat(secret.<byte[], RuntimeException>use(byte[]::clone)).containsExactly(1, 2, 3);
        }

        @Test
        void a_lent_array_is_wiped_after_use_even_when_the_use_throws() {
            AtomicReference<byte[]> kept = new AtomicReference<>(new byte[0]);
            assertThatThrownBy(() -> secret.use(lent -> {
                        kept.set(lent);
                        throw new IllegalArgumentException("on purpose");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(kept.get()).containsExactly(0, 0, 0);
        }

        @Test
        void it_equals_the_same_bytes_and_no_others() {
            assertThat(secret.sameAs(SecretBytes.copyOf(new byte[] {1, 2, 3}))).isTrue();
            assertThat(secret.sameAs(SecretBytes.copyOf(new byte[] {1, 2, 4}))).isFalse();
            assertThat(secret.sameAs(SecretBytes.copyOf(new byte[] {1, 2}))).isFalse();
        }

        @Test
        void taking_wipes_the_source() {
            SecretBytes taken = SecretBytes.takeFrom(source);
            assertThat(source).containsExactly(0, 0, 0);
            assertThat(taken.length()).isEqualTo(3);
        }

        @Test
        void its_text_tells_nothing() {
            assertThat(secret.toString()).isEqualTo("SecretBytes[redacted]");
        }
    }

    @Nested
    class After_close {

        @Test
        void every_use_throws_and_a_copy_made_before_lives_on() {
            SecretBytes copy = secret.copy();
            secret.close();
            secret.close();
            assertThatThrownBy(() -> secret.use(byte[]::clone)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(secret::length).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(secret::copy).isInstanceOf(IllegalStateException.class);
            assertThat(copy.<byte[], RuntimeException>use(byte[]::clone)).containsExactly(1, 2, 3);
        }

        @Test
        void two_closed_secrets_do_not_equal_each_other() {
            SecretBytes other = secret.copy();
            secret.close();
            other.close();
            assertThatThrownBy(() -> secret.sameAs(other)).isInstanceOf(IllegalStateException.class);
        }
    }
}
