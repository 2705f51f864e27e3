package org.svod.vault.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A disk in memory that remembers every operation, so that {@link CrashStates} can say what a power cut may leave. */
public final class CrashDisk implements FilePort {

    private final TreeMap<Path, byte[]> files = new TreeMap<>();
    private final TreeSet<Path> directories = new TreeSet<>();
    private final List<DiskOperation> log = new ArrayList<>();
    private Interruption before = (disk, number) -> {};

    /** A disk with this content, all of it durable. */
    public static CrashDisk with(Map<Path, byte[]> content) {
        CrashDisk disk = new CrashDisk();
        content.forEach((path, bytes) -> disk.put(path, bytes.clone()));
        return disk;
    }

    private void put(Path path, byte[] bytes) {
        Path directory = path.getParent();
        if (directory != null) {
            directories.add(directory);
        }
        if (!path.endsWith(CrashStates.NOTHING)) {
            files.put(path, bytes);
        }
    }

    /** A copy of what a program would read now. */
    public Map<Path, byte[]> content() {
        Map<Path, byte[]> copy = new LinkedHashMap<>();
        files.forEach((path, bytes) -> copy.put(path, bytes.clone()));
        return copy;
    }

    /** Whether a program would read just this now. */
    public boolean holds(Map<Path, byte[]> content) {
        return files.keySet().equals(content.keySet())
                && files.entrySet().stream()
                        .allMatch(file -> Arrays.equals(file.getValue(), content.get(file.getKey())));
    }

    /** Lets another process act before each changing operation; operations are numbered from 0. */
    public void interruptedBy(Interruption other) {
        before = other;
    }

    /** How many changing operations were asked for. */
    public int operations() {
        return log.size();
    }

    List<DiskOperation> log() {
        return List.copyOf(log);
    }

    @Override
    public boolean exists(Path path) {
        return files.containsKey(path) || directories.contains(path);
    }

    @Override
    public long size(Path path) throws IOException {
        return content(path).length;
    }

    @Override
    public byte[] read(Path path, long offset, int length) throws IOException {
        byte[] bytes = content(path);
        if (offset + length > bytes.length) {
            throw new EOFException();
        }
        return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
    }

    @Override
    public void write(Path path, long offset, byte[] bytes) throws IOException {
        next(new DiskOperation.Write(path, offset, bytes.clone()));
        files.put(path, written(content(path), offset, bytes));
    }

    @Override
    public void createNew(Path path, byte[] bytes) throws IOException {
        if (exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
        next(new DiskOperation.Create(path));
        put(path, new byte[0]);
        write(path, 0, bytes);
    }

    @Override
    public void sync(Path path) throws IOException {
        content(path);
        next(new DiskOperation.Sync(path));
    }

    @Override
    public void syncDirectory(Path directory) {
        next(new DiskOperation.SyncDirectory(directory));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        next(new DiskOperation.Rename(from, to));
        files.put(to, content(from));
        files.remove(from);
    }

    @Override
    public void delete(Path path) throws IOException {
        if (directories.contains(path) && !list(path).isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        if (!directories.contains(path)) {
            content(path);
        }
        next(new DiskOperation.Delete(path));
        if (!directories.remove(path)) {
            files.remove(path);
        }
    }

    @Override
    public void createDirectory(Path directory) {
        next(new DiskOperation.CreateDirectory(directory));
        directories.add(directory);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        if (files.containsKey(directory)) {
            throw new NotDirectoryException(directory.toString());
        }
        if (!directories.contains(directory)) {
            throw new NoSuchFileException(directory.toString());
        }
        return Stream.concat(files.keySet().stream(), directories.stream())
                .filter(path -> directory.equals(path.getParent()))
                .sorted()
                .toList();
    }

    private static byte[] written(byte[] file, long offset, byte[] bytes) {
        // In place where it fits: erasing megabytes in pieces would copy the whole file for each of them.
        byte[] result = file.length >= offset + bytes.length ? file : Arrays.copyOf(file, (int) offset + bytes.length);
        System.arraycopy(bytes, 0, result, (int) offset, bytes.length);
        return result;
    }

    private byte[] content(Path path) throws NoSuchFileException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path.toString());
        }
        return bytes;
    }

    private void next(DiskOperation operation) {
        Interruption other = before;
        // What the other process does is not interrupted again.
        before = (disk, number) -> {};
        other.act(this, log.size());
        before = other;
        log.add(operation);
    }

    /** Another process, running at the worst moment. */
    @FunctionalInterface
    public interface Interruption {
        void act(CrashDisk disk, int operation);
    }
}
