package org.svod.vault.panic;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.function.Predicate;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;

/** The real disk, except that some files refuse to be written, or take a write and forget it. */
final class UnwillingFiles implements FilePort {

    private final FilePort disk = new DiskFiles();
    private final Predicate<Path> readOnly;
    private final Predicate<Path> forgetful;

    UnwillingFiles(Predicate<Path> readOnly, Predicate<Path> forgetful) {
        this.readOnly = readOnly;
        this.forgetful = forgetful;
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
        refuse(path);
        if (!forgetful.test(path)) {
            disk.write(path, offset, bytes);
        }
    }

    @Override
    public void createNew(Path path, byte[] bytes) throws IOException {
        refuse(path);
        disk.createNew(path, bytes);
    }

    @Override
    public void sync(Path path) throws IOException {
        disk.sync(path);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        disk.syncDirectory(directory);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        refuse(path);
        disk.delete(path);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        disk.createDirectory(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return disk.list(directory);
    }

    private void refuse(Path path) throws IOException {
        if (readOnly.test(path)) {
            throw new IOException("read-only", new ReadOnlyFileSystemException());
        }
    }
}
