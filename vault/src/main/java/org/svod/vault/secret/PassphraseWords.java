package org.svod.vault.secret;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Draws passphrases from the long list of the Electronic Frontier Foundation (7,776 words, CC BY 3.0 US; see NOTICE). Six
 * words carry 77 bits, whoever knows the list. Reads the list when it is made, so make it only when words are wanted.
 */
public final class PassphraseWords {
    /** How many words a passphrase gets. */
    public static final int WORDS = 6;

    private static final int LIST_SIZE = 7776;

    private final byte[] list;
    private final int[] starts = new int[LIST_SIZE + 1];

    private PassphraseWords(byte[] list) {
        this.list = list;
        int words = 0;
        for (int i = 0; i < list.length; i++) {
            if (list[i] == '\n') {
                starts[++words] = i + 1;
            }
        }
        if (words != LIST_SIZE) {
            throw new AssertionError("the word list has " + words + " words instead of " + LIST_SIZE);
        }
    }

    /** The list that is built in. */
    public static PassphraseWords load() {
        try (InputStream in = PassphraseWords.class.getResourceAsStream("eff-long.txt")) {
            if (in == null) {
                throw new AssertionError("the word list is missing from the build");
            }
            return new PassphraseWords(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new AssertionError("the word list cannot be read from the build", unreadable);
        }
    }

    /** {@value #WORDS} words, a space between two; the caller wipes the array. Every word is equally likely. */
    public char[] draw(SecureRandom random) {
        int[] drawn = random.ints(WORDS, 0, LIST_SIZE).toArray();
        int length = WORDS - 1;
        for (int word : drawn) {
            length += starts[word + 1] - starts[word] - 1;
        }
        char[] passphrase = new char[length];
        int at = 0;
        for (int word : drawn) {
            if (at > 0) {
                passphrase[at++] = ' ';
            }
            for (int i = starts[word]; i < starts[word + 1] - 1; i++) {
                passphrase[at++] = (char) list[i]; // the list is ASCII
            }
        }
        Arrays.fill(drawn, 0);
        return passphrase;
    }
}
