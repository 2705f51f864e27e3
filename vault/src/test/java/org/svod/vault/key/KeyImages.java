package org.svod.vault.key;

import java.security.MessageDigest;
import java.util.Arrays;
import org.svod.vault.key.image.KeyFileLayout;

/** The digest of a copy, computed a second time and apart from the code under test. */
final class KeyImages {

    private KeyImages() {}

    static void stamp(byte[] copy) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(Arrays.copyOfRange(copy, 0, KeyFileLayout.DIGEST));
        sha256.update(Arrays.copyOfRange(copy, KeyFileLayout.DIGEST + 32, copy.length));
        System.arraycopy(sha256.digest(), 0, copy, KeyFileLayout.DIGEST, 32);
    }
}
