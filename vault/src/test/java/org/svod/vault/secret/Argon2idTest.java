package org.svod.vault.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2idTest {

    /** RFC 9106, section 5.3. It uses a secret and associated data, which we do not, so it tests the library below us. */
    @Test
    void the_library_gives_the_vector_of_rfc_9106() {
        byte[] password = filled(32, 1);
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .withSalt(filled(16, 2))
                .withSecret(filled(8, 3))
                .withAdditional(filled(12, 4))
                .build());
        byte[] tag = new byte[32];
        generator.generateBytes(password, tag);
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /** From the test list of the reference implementation, phc-winner-argon2 src/test.c, version 0x13, Argon2id. */
    @Test
    void ours_gives_a_vector_of_the_reference_implementation() {
        SecretBytes derived = new Argon2id()
                .derive(ascii("password"), "somesalt".getBytes(StandardCharsets.US_ASCII), new KdfProfile(65536, 2, 1));
        assertThat(derived.<String, RuntimeException>use(HexFormat.of()::formatHex))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void every_part_of_the_profile_and_the_salt_counts() {
        SecretBytes base = derive(1024, 1, 1, (byte) 0);
        assertThat(derive(1024, 1, 1, (byte) 0).sameAs(base)).isTrue();
        assertThat(derive(1032, 1, 1, (byte) 0).sameAs(base)).isFalse();
        assertThat(derive(1024, 2, 1, (byte) 0).sameAs(base)).isFalse();
        assertThat(derive(1024, 1, 2, (byte) 0).sameAs(base)).isFalse();
        assertThat(derive(1024, 1, 1, (byte) 1).sameAs(base)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1023,1,1", "1048577,1,1", "1024,0,1", "1024,17,1", "1024,1,0", "1024,1,17", "-1,1,1"})
    void a_profile_out_of_bounds_cannot_exist(int memory, int iterations, int lanes) {
        assertThat(KdfProfile.inBounds(memory, iterations, lanes)).isFalse();
        assertThatThrownBy(() -> new KdfProfile(memory, iterations, lanes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretBytes derive(int memory, int iterations, int lanes, byte saltByte) {
        return new Argon2id().derive(ascii("x"), filled(32, saltByte), new KdfProfile(memory, iterations, lanes));
    }

    private static SecretBytes ascii(String text) {
        return SecretBytes.copyOf(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
