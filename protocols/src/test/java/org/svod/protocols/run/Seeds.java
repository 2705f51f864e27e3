package org.svod.protocols.run;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A small generator for property tests: the same seed gives the same choices on every machine. A failure names its seed;
 * {@code -Dsvod.seed=N} plays that one alone.
 */
public final class Seeds {
    /** What must hold whatever was drawn. */
    public interface Property {
        void holds(Seeds seeds);
    }

    private final SplittableRandom random;

    private Seeds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tries the property with that many seeds, or with the one asked for. */
    public static void each(long first, int count, Property property) {
        Long wanted = Long.getLong("svod.seed");
        LongStream seeds = wanted == null ? LongStream.range(first, first + count) : LongStream.of(wanted);
        seeds.forEach(seed -> {
            try {
                property.holds(new Seeds(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("seed " + seed + "; again with -Dsvod.seed=" + seed, failure);
            }
        });
    }

    /** A number from 0, below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    public boolean onceIn(int times) {
        return random.nextInt(times) == 0;
    }

    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... items) {
        return items[random.nextInt(items.length)];
    }
}
