package org.svod.cli.screens;

import java.security.SecureRandom;
import java.util.Random;

/** The same bytes on every run, so that ids on golden screens stay the same. Nothing made with it protects anything. */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random;

    SeededRandom(long seed) {
        random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}
