package org.svod.vault.export;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.record.Fields;
import org.svod.vault.store.record.HeadWords;

/**
 * The signing key of a vault: made when it is first needed, replaced by every rotation, in no backup. So nobody who had the store
 * before a rotation signs in its name after it.
 */
public final class SigningBook {
    /** "SVODsign" in ASCII: the same in every vault. */
    private static final Id SIGNING = new Id(0x5356_4f44_7369_676eL, 1);

    private static final String KEY = StoredRow.PRIVATE + "signing-key";

    private SigningBook() {}

    /** The key of this vault; the first call makes it. The caller closes it. */
    public static SigningKey key(Store store, SecureRandom random) throws VaultException {
        Optional<byte[]> kept = store.cell(SIGNING, KEY);
        if (kept.isEmpty()) {
            boolean made = store.write(writer -> {
                renew(writer, random);
                return true;
            });
            assert made;
            kept = store.cell(SIGNING, KEY);
        }
        byte[] bytes = kept.orElseThrow(() -> new StoreDamagedException("the signing key was not kept"));
        if (bytes.length != SigningKey.BYTES) {
            throw new StoreDamagedException("the signing key has a wrong length");
        }
        return SigningKey.takeFrom(bytes);
    }

    /** Puts another key in its place. What was signed with the one before still verifies, with its own words. */
    public static void renew(StoreWriter writer, SecureRandom random) {
        try (SigningKey fresh = SigningKey.generate(random)) {
            byte[] bytes = fresh.toBytes();
            try {
                writer.cell(SIGNING, KEY, bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    /** Six words that stand for a public key of 64 hex digits, to be compared by voice. */
    public static List<String> words(String publicHex) {
        byte[] digest = Fields.labelled("svod/export/key/1")
                .bytes(HexFormat.of().parseHex(publicHex))
                .digest();
        return HeadWords.load().of(digest);
    }
}
