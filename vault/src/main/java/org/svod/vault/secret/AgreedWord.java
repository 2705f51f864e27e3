package org.svod.vault.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A word that two people agreed on, kept so that it can be recognised and not read. It is spoken, so only its letters and
 * digits count: not capital letters, spaces, signs, nor the difference of е and ё, и and й. A word is short and easily
 * guessed by whoever is inside the vault and tries: this keeps it from the eyes, not from a search.
 */
public final class AgreedWord {
    /** The least number of letters and digits: a shorter one would be said by accident. */
    public static final int LEAST = 4;

    private static final int SALT = 16;
    // Recognised while a person waits at the telephone.
    private static final KdfProfile PROFILE = new KdfProfile(19 * 1024, 2, 1);

    private final PassphraseKdf kdf;

    /** Words kept by {@code kdf}. */
    public AgreedWord(PassphraseKdf kdf) {
        this.kdf = kdf;
    }

    /** What is kept of a word, UTF-8; the caller wipes its array. Empty if it is too short or no text. */
    public Optional<byte[]> kept(byte[] typed, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return derived(typed, salt).map(derived -> ByteBuffer.allocate(SALT + derived.length)
                .put(salt)
                .put(derived)
                .array());
    }

    /** Whether {@code typed}, UTF-8, is the word of which {@code kept} is left; the caller wipes its array. */
    public boolean is(byte[] typed, byte[] kept) {
        if (kept.length < SALT) {
            return false;
        }
        return derived(typed, Arrays.copyOf(kept, SALT))
                .filter(derived -> MessageDigest.isEqual(derived, Arrays.copyOfRange(kept, SALT, kept.length)))
                .isPresent();
    }

    private Optional<byte[]> derived(byte[] typed, byte[] salt) {
        CharBuffer text = CharBuffer.allocate(typed.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(typed), text, true);
        char[] folded = folded(text.flip());
        Arrays.fill(text.array(), '\0');
        try {
            if (result.isError() || folded.length < LEAST) {
                return Optional.empty();
            }
            try (SecretBytes input = utf8(folded);
                    SecretBytes derived = kdf.derive(input, salt, PROFILE)) {
                return Optional.of(derived.use(lent -> lent.clone()));
            }
        } finally {
            Arrays.fill(folded, '\0');
        }
    }

    private static SecretBytes utf8(char[] folded) {
        byte[] room = new byte[3 * folded.length];
        ByteBuffer utf8 = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(folded), utf8, true);
        byte[] exact = Arrays.copyOf(room, utf8.position());
        Arrays.fill(room, (byte) 0);
        return SecretBytes.takeFrom(exact);
    }

    private static char[] folded(CharBuffer text) {
        char[] folded = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = Character.toLowerCase(text.charAt(i));
            if (Character.isLetterOrDigit(each)) {
                folded[length] = each == 'ё' ? 'е' : each == 'й' ? 'и' : each;
                length++;
            }
        }
        char[] exact = Arrays.copyOf(folded, length);
        Arrays.fill(folded, '\0');
        return exact;
    }
}
