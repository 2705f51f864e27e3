package org.svod.protocols.drill.ready;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Five digits that change with every letter: the bytes as a number to the base 257, modulo the prime 99,991. Every
 * single wrong character and every swap of two neighbours changes them, since no difference of two bytes and no product
 * of it with 256 is a multiple of that prime; of other mistakes one in 99,991 stays unseen.
 */
final class CheckDigits {
    private static final int BASE = 257;
    private static final int PRIME = 99_991;

    private CheckDigits() {}

    static String of(String ascii) {
        long sum = 1;
        for (byte b : ascii.getBytes(StandardCharsets.US_ASCII)) {
            sum = (sum * BASE + b) % PRIME;
        }
        return String.format(Locale.ROOT, "%05d", sum);
    }
}
