package org.svod.vault.store.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultException;

/**
 * Reads a store's pages past the engine and checks every seal, so that a changed byte is found wherever it is, in free
 * pages too. Keeps one descriptor and the seal key until closed.
 */
final class StorePages implements AutoCloseable {
    private final FileChannel file;
    private final PageSeal seal;

    private StorePages(FileChannel file, PageSeal seal) {
        this.file = file;
        this.seal = seal;
    }

    /** Takes over {@code seal}. */
    static StorePages open(Path store, PageSeal seal) throws VaultException {
        try {
            return new StorePages(FileChannel.open(store, StandardOpenOption.READ), seal);
        } catch (IOException failed) {
            seal.close();
            throw StorageFailedException.of(failed);
        }
    }

    /** Numbers from 1 of pages whose seal does not fit, a cut last page included; at most {@code limit}. */
    List<Long> broken(int limit) {
        List<Long> broken = new ArrayList<>();
        try {
            long size = file.size();
            ByteBuffer page = ByteBuffer.allocate(PageSeal.PAGE_BYTES);
            for (long number = 1; (number - 1) * PageSeal.PAGE_BYTES < size && broken.size() < limit; number++) {
                if (!readFully(page, (number - 1) * PageSeal.PAGE_BYTES) || !seal.fits(page.array(), number)) {
                    broken.add(number);
                }
            }
            return broken;
        } catch (IOException failed) {
            throw new StoreFault(StorageFailedException.of(failed));
        }
    }

    private boolean readFully(ByteBuffer page, long from) throws IOException {
        page.clear();
        while (page.hasRemaining()) {
            if (file.read(page, from + page.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws VaultException {
        try (seal) {
            file.close();
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }
}
