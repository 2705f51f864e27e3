package org.svod.vault.store.record;

import java.util.Map;
import java.util.SortedMap;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;

/**
 * The digests of entries and of the chain they form, one chain per device. A row's digest covers salt and payload; the
 * link to the next row covers everything but salt and payload. So both can be purged and the chain still verifies, and
 * the random salt keeps anyone from guessing a purged payload from its digest.
 */
public final class Chain {
    /** Length of every digest and link in bytes. */
    public static final int DIGEST_BYTES = 32;
    /** Length of an entry's salt in bytes. */
    public static final int SALT_BYTES = 16;

    private Chain() {}

    /** The digest of an entry's payload. */
    public static byte[] digest(byte[] salt, byte[] payload) {
        return Fields.labelled("svod/entry/payload/1")
                .bytes(salt)
                .bytes(payload)
                .digest();
    }

    /** What the first row of a device's chain has as its previous link. */
    public static byte[] start(DeviceId device) {
        return Fields.labelled("svod/chain/start/1").bytes(device.bytes()).digest();
    }

    /** The link that the next row carries as its previous one. */
    public static byte[] link(Stamp stamp, Id entity, String kind, byte[] digest, byte[] previous) {
        return Fields.labelled("svod/entry/row/1")
                .number(stamp.clock())
                .bytes(stamp.device().bytes())
                .bytes(entity.bytes())
                .text(kind)
                .bytes(digest)
                .bytes(previous)
                .digest();
    }

    /** One digest over the last link of every device's chain, in device order. */
    public static byte[] head(SortedMap<DeviceId, byte[]> lastLinks) {
        Fields fields = Fields.labelled("svod/chain/head/1");
        for (Map.Entry<DeviceId, byte[]> last : lastLinks.entrySet()) {
            fields.bytes(last.getKey().bytes()).bytes(last.getValue());
        }
        return fields.digest();
    }
}
