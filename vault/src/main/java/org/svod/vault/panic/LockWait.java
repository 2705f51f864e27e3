package org.svod.vault.panic;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits until nobody has a vault open, but only so long: a process that hangs must not keep keys alive. Several vaults
 * share one patience. Never makes a lock file; where there is none, nobody is waited for.
 */
final class LockWait {

    private static final Duration STEP = Duration.ofMillis(25);

    private long stepsLeft;

    LockWait(Duration patience) {
        this.stepsLeft = patience.dividedBy(STEP);
    }

    /** Returns at once when the lock is free or missing, else when it becomes free or the patience is used up. */
    Grip on(Path lock) {
        try {
            return waitFor(FileChannel.open(lock, StandardOpenOption.WRITE));
        } catch (IOException e) {
            return new Grip(Optional.empty(), true); // no lock file, or not ours to open: nothing to wait for
        }
    }

    private Grip waitFor(FileChannel channel) throws IOException {
        while (true) {
            if (taken(channel)) {
                return new Grip(Optional.of(channel), true);
            }
            if (stepsLeft <= 0) {
                return new Grip(Optional.of(channel), false);
            }
            stepsLeft--;
            try {
                Thread.sleep(STEP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stepsLeft = 0; // whoever interrupts wants it over: go on, without waiting
            }
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return true; // this very process has the vault open and is the one that erases
        }
    }

    /** The lock for as long as the erase works in that vault. Closing lets go and never throws. */
    static final class Grip implements AutoCloseable {

        private final Optional<FileChannel> channel;
        private final boolean free;

        private Grip(Optional<FileChannel> channel, boolean free) {
            this.channel = channel;
            this.free = free;
        }

        /** False when another process kept the vault open through the whole wait. */
        boolean free() {
            return free;
        }

        @Override
        public void close() {
            if (channel.isPresent()) {
                try {
                    channel.get().close();
                } catch (IOException e) {
                    return; // the lock ends with the process at the latest
                }
            }
        }
    }
}
