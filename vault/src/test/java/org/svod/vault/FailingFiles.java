package org.svod.vault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;

/** The real disk, which is full at one change, once, and has room again for what comes after; or never has again. */
public final class FailingFiles implements FilePort {
    private final FilePort disk = new DiskFiles();
    private int left;
    private boolean forEver;

    /** Lets {@code writes} changes pass and refuses the next. */
    FailingFiles(int writes) {
        left = writes;
    }

    /** A disk that does what it is asked, until it is told otherwise. */
    public static FailingFiles willing() {
        return new FailingFiles(Integer.MAX_VALUE);
    }

    /** From now on lets {@code writes} changes pass and refuses the next, or every later one. */
    public void failAfter(int writes, boolean always) {
        left = writes;
        forEver = always;
    }

    /** Whether a change has been refused since {@link #failAfter}. */
    public boolean hasFailed() {
        return left < 0;
    }

    private void step() throws IOException {
        left--;
        if (left == -1 || (forEver && left < 0)) {
            throw new FileSystemException("somewhere", null, "No space left on device");
        }
    }

    @Override
    public boolean exists(Path path) throws IOException {
        return disk.exists(path);
    }

    @Override
    public long size(Path path) throws IOException {
        return disk.size(path);
    }

    @Override
    public byte[] read(Path path, long offset, int length) throws IOException {
        return disk.read(path, offset, length);
    }

    @Override
    public void write(Path path, long offset, byte[] bytes) throws IOException {
        step();
        disk.write(path, offset, bytes);
    }

    @Override
    public void createNew(Path path, byte[] bytes) throws IOException {
        step();
        disk.createNew(path, bytes);
    }

    @Override
    public void sync(Path path) throws IOException {
        step();
        disk.sync(path);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        step();
        disk.syncDirectory(directory);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step();
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.delete(path);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        step();
        disk.createDirectory(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return disk.list(directory);
    }
}
