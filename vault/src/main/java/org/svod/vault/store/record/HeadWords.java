package org.svod.vault.store.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Six words for a digest: its first sixty bits, ten a word, so that two people can compare by voice or on paper. The
 * 1024 words are those of SLIP-0039 (SatoshiLabs, MIT licence; see NOTICE): each is known by its first four letters.
 */
public final class HeadWords {
    private static final int WORDS = 6;
    private static final int BITS = 10;
    private static final int LIST_SIZE = 1 << BITS;

    private final List<String> list;

    private HeadWords(List<String> list) {
        this.list = list;
    }

    /** Reads the list that is built in. */
    public static HeadWords load() {
        try (InputStream in = HeadWords.class.getResourceAsStream("words.txt")) {
            if (in == null) {
                throw new AssertionError("words.txt is missing from the build");
            }
            List<String> list = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
            if (list.size() != LIST_SIZE) {
                throw new AssertionError("words.txt has " + list.size() + " words instead of " + LIST_SIZE);
            }
            return new HeadWords(list);
        } catch (IOException unreadable) {
            throw new AssertionError("words.txt cannot be read from the build", unreadable);
        }
    }

    /** The six words for a digest of at least eight bytes. */
    public List<String> of(byte[] digest) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = (bits << Byte.SIZE) | (digest[i] & 0xff);
        }
        List<String> words = new ArrayList<>(WORDS);
        for (int word = 0; word < WORDS; word++) {
            int shift = Long.SIZE - BITS * (word + 1);
            words.add(list.get((int) (bits >>> shift) & (LIST_SIZE - 1)));
        }
        return List.copyOf(words);
    }
}
