package org.svod.protocols.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.svod.protocols.lint.ProtocolLinter;

/** Damaged files: whatever happens to the bytes, they are read or refused, and nothing else. */
final class ProtocolFuzzTest {
    private static final byte[] SAMPLE = DocumentedExample.text().getBytes(StandardCharsets.UTF_8);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final byte[] TELLING = ":-{}[]&*!%#|>'\",?@`<\\ \t\n\r~=0\u0007".getBytes(StandardCharsets.US_ASCII);

    @Test
    void two_thousand_damaged_files_are_read_or_refused() {
        fuzz(20261123L, 2_000);
    }

    @Test
    @Tag("soak")
    void two_hundred_thousand_damaged_files_are_read_or_refused() {
        fuzz(1L, 200_000);
    }

    private static void fuzz(long seed, int rounds) {
        Random random = new Random(seed);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = damage(random);
            try {
                ProtocolSource source = ProtocolReader.read("damaged.yaml", damaged);
                assertThat(source.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(damaged);
                // What can be read can be judged, however little sense it makes.
                assertThat(ProtocolLinter.lint(source, TODAY)).doesNotContainNull();
                read++;
            } catch (ProtocolParseException e) {
                assertThat(e.line()).isPositive();
                assertThat(e.column()).isPositive();
                refused++;
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(
                        "seed " + seed + " round " + round + ":\n" + new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
        // Both must happen often, or the damage is too light or too heavy to find anything.
        assertThat(read).isGreaterThan(rounds / 100);
        assertThat(refused).isGreaterThan(rounds / 4);
    }

    private static byte[] damage(Random random) {
        byte[] bytes = SAMPLE.clone();
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds; i++) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> flipped(bytes, at, random.nextInt(8));
                case 1 -> Arrays.copyOf(bytes, at + 1);
                case 2 -> spliced(bytes, at, at, new byte[] {TELLING[random.nextInt(TELLING.length)]});
                case 3 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), new byte[0]);
                case 4 -> spliced(bytes, at, at, Arrays.copyOfRange(SAMPLE, at / 2, at / 2 + random.nextInt(60)));
                default -> spliced(bytes, at, at + 1, new byte[] {TELLING[random.nextInt(TELLING.length)]});
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        bytes[at] ^= (byte) (1 << bit);
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
