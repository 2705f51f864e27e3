package org.svod.vault.handover;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SharingKey;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredRow;

/**
 * The sharing key of a vault: made when it is first needed, replaced by every rotation, in no backup. So nobody who had the
 * store before a rotation opens what is sent here after it.
 */
public final class SharingBook {
    /** "SVODshar" in ASCII: the same in every vault. */
    private static final Id SHARING = new Id(0x5356_4f44_7368_6172L, 1);

    private static final String KEY = StoredRow.PRIVATE + "sharing-key";

    private SharingBook() {}

    /** The key of this vault; the first call makes it. The caller closes it. */
    public static SharingKey key(Store store, SecureRandom random) throws VaultException {
        Optional<byte[]> kept = store.cell(SHARING, KEY);
        if (kept.isEmpty()) {
            boolean made = store.write(writer -> {
                renew(writer, random);
                return true;
            });
            assert made;
            kept = store.cell(SHARING, KEY);
        }
        byte[] bytes = kept.orElseThrow(() -> new StoreDamagedException("the sharing key was not kept"));
        if (bytes.length != SharingKey.BYTES) {
            throw new StoreDamagedException("the sharing key has a wrong length");
        }
        return SharingKey.takeFrom(bytes);
    }

    /** Puts another key in its place. What was sealed to the one before is not opened any more. */
    public static void renew(StoreWriter writer, SecureRandom random) {
        try (SharingKey fresh = SharingKey.generate(random)) {
            byte[] bytes = fresh.toBytes();
            try {
                writer.cell(SHARING, KEY, bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }
}
