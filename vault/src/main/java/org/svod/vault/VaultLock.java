package org.svod.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.VaultBusyException;
import org.svod.vault.failure.VaultBusyException.Holder;
import org.svod.vault.failure.VaultException;

/**
 * The operating system's lock on the file {@code lock}: one process at a time, and a dead one holds nothing. The content
 * only says who holds it; content found under a free lock is a dead process's.
 */
final class VaultLock implements AutoCloseable {
    /**
     * Static because what it guards is: POSIX drops a process's lock on a file when <em>any</em> descriptor of that file
     * closes, so within one process a second one must never be opened. Keys are inodes, or paths where there are none.
     */
    private static final Set<Object> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 25;

    private final FileChannel channel;
    private final Object key;
    private final Optional<Holder> deadHolder;

    private VaultLock(FileChannel channel, Object key, Optional<Holder> deadHolder) {
        this.channel = channel;
        this.key = key;
        this.deadHolder = deadHolder;
    }

    /**
     * Takes the lock on an existing file; writes nothing. A glance of another process may hold it for a moment, so it is
     * tried for a quarter of a second.
     */
    static VaultLock acquire(Path file) throws VaultException {
        try {
            Object key = keyOf(file);
            if (!HELD_BY_THIS_PROCESS.add(key)) {
                throw new VaultBusyException(Optional.of(LockContent.here(Instant.EPOCH)));
            }
            boolean taken = false;
            try {
                VaultLock lock = take(file, key);
                taken = true;
                return lock;
            } finally {
                if (!taken) {
                    HELD_BY_THIS_PROCESS.remove(key);
                }
            }
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    private static VaultLock take(Path file, Object key) throws IOException, VaultException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        boolean taken = false;
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    taken = true;
                    return new VaultLock(channel, key, LockContent.read(content(channel)));
                }
                pause();
            }
            throw new VaultBusyException(LockContent.read(content(channel)));
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Who has the lock now, without taking it; looks from inside if this process does. */
    static Optional<Optional<Holder>> holderOf(Path file) throws IOException {
        if (HELD_BY_THIS_PROCESS.contains(keyOf(file))) {
            return Optional.of(Optional.of(LockContent.here(Instant.EPOCH)));
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            // A shared lock is enough to ask, and needs no right to write.
            FileLock free = channel.tryLock(0, Long.MAX_VALUE, true);
            return free == null ? Optional.of(LockContent.read(content(channel))) : Optional.empty();
        }
    }

    /** Who held the vault and died, if someone did. */
    Optional<Holder> deadHolder() {
        return deadHolder;
    }

    /** Writes who holds it. Only after a slot has opened: a wrong passphrase changes not one byte. */
    void announce(Holder holder) throws VaultException {
        try {
            channel.truncate(0);
            ByteBuffer content = ByteBuffer.wrap(LockContent.write(holder));
            while (content.hasRemaining()) {
                int written = channel.write(content, content.position());
                assert written >= 0;
            }
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        }
    }

    /** Lets go as after a clean end: the content goes first, so that nobody takes us for dead. Safe to call twice. */
    void leave() throws VaultException {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.truncate(0);
        } catch (IOException failed) {
            throw StorageFailedException.of(failed);
        } finally {
            close();
        }
    }

    /** Lets go and leaves the content as it is. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException letGoAnyway) {
            // The descriptor is gone whatever the system says of closing it, and the lock with it.
            assert !channel.isOpen();
        } finally {
            HELD_BY_THIS_PROCESS.remove(key);
        }
    }

    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LockContent.MAX_BYTES);
        boolean more = true;
        while (more && buffer.hasRemaining()) {
            more = channel.read(buffer, buffer.position()) >= 0;
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static Object keyOf(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return Objects.requireNonNullElseGet(
                attributes.fileKey(), () -> file.toAbsolutePath().normalize());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
