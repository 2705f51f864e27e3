package org.svod.vault.handover;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.SharingKey;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;
import org.svod.vault.store.StoredRow;
import org.svod.vault.store.record.TextList;

/**
 * The sharing key of a vault: made when it is first needed, replaced by every rotation, in no backup. So nobody who had the
 * store before a rotation opens what is sent here after it.
 */
public final class SharingBook {
    /** "SVODshar" in ASCII: the same in every vault. */
    private static final Id SHARING = new Id(0x5356_4f44_7368_6172L, 1);

    private static final String KEY = StoredRow.PRIVATE + "sharing-key";

    private static final String RECIPIENTS = "recipients";
    private static final TextList TEXTS = new TextList("svod/sharing/1", "a list of sharing keys");

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

    /** For whom was sealed before, by alias: the public half of their key as it was given last. */
    public static Map<String, String> recipients(Store store) throws VaultException {
        Optional<byte[]> kept = store.cell(SHARING, RECIPIENTS);
        Map<String, String> recipients = new TreeMap<>();
        List<String> texts = kept.isPresent() ? TEXTS.decode(kept.get()) : List.of();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            recipients.put(texts.get(i), texts.get(i + 1));
        }
        return recipients;
    }

    /** Remembers whose key a public half is; the one given before for the same alias goes. */
    public static void remember(Store store, String alias, String recipient) throws VaultException {
        Map<String, String> recipients = recipients(store);
        if (recipient.equals(recipients.put(alias, recipient))) {
            return;
        }
        List<String> texts = new ArrayList<>();
        recipients.forEach((name, key) -> texts.addAll(List.of(name, key)));
        boolean kept = store.write(writer -> {
            writer.cell(SHARING, RECIPIENTS, TEXTS.encode(texts));
            return true;
        });
        assert kept;
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
