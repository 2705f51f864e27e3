package org.svod.vault.rotate;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.svod.vault.key.image.KeyFileLayout;

/** Eight bytes of every 512 of what must be gone, and a search for them at every offset of a file. */
final class Traces {
    private static final int SECTOR = 512;
    private static final int INTO_SECTOR = 100;

    private final Set<Long> traces = new HashSet<>();

    /** Takes what the stores of a directory look like. */
    void storeIn(Map<Path, byte[]> directory) {
        directory.forEach((path, bytes) -> {
            if (path.toString().endsWith(".db")) {
                take(bytes, 0, bytes.length);
            }
        });
    }

    /** Takes one slot of a key file; both copies are the same. */
    void slotsOf(byte[] keys, int index) {
        take(keys, KeyFileLayout.slot(index), KeyFileLayout.SLOT_LENGTH);
    }

    private void take(byte[] bytes, int from, int length) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = from; at < from + length; at += SECTOR) {
            traces.add(buffer.getLong(at + INTO_SECTOR));
        }
    }

    /** How many are in these bytes. */
    int in(byte[] bytes) {
        if (traces.isEmpty()) {
            throw new IllegalStateException("nothing to look for");
        }
        int found = 0;
        long window = 0;
        for (int i = 0; i < bytes.length; i++) {
            window = (window << Byte.SIZE) | (bytes[i] & 0xff);
            found += i >= Long.BYTES - 1 && traces.contains(window) ? 1 : 0;
        }
        return found;
    }
}
