package org.svod.desk.handover;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.svod.vault.store.record.HeadWords;

/** Six words for a whole file: whoever hears them from its maker notices another file in its place. */
final class HandoverWords {
    private HandoverWords() {}

    static List<String> of(byte[] file) {
        try {
            return HeadWords.load().of(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
