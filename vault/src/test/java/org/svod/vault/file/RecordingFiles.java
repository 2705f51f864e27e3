package org.svod.vault.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One directory of the real disk, every change in and below which is remembered, so that {@link CrashStates} can say what a power
 * cut may leave of it. What the SQL engine writes goes past this port: it is found at the next sync, as one step.
 */
public final class RecordingFiles implements FilePort {

    private final FilePort disk = new DiskFiles();
    private final Path directory;
    private final List<DiskOperation> log = new ArrayList<>();
    private final TreeMap<Path, byte[]> known = new TreeMap<>();
    private Map<Path, byte[]> before = Map.of();
    private Interruption interruption = number -> {};

    public RecordingFiles(Path directory) {
        this.directory = directory;
    }

    /** Forgets what was, and remembers from here on. */
    public void begin() throws IOException {
        log.clear();
        known.clear();
        known.putAll(content());
        before = new TreeMap<>(known);
    }

    /** How many changes were asked for since {@link #begin}. */
    public int operations() {
        return log.size();
    }

    /** Lets another process act before each change; changes are numbered from 0. */
    public void interruptedBy(Interruption other) {
        interruption = other;
    }

    /** Shows what a power cut since {@link #begin} may leave; see {@link CrashStates#visit}. */
    public long visit(int limit, CrashStates.Visitor visitor) throws Exception {
        return CrashStates.visit(before, log, limit, visitor);
    }

    /** Every file in and below the directory. */
    public Map<Path, byte[]> content() throws IOException {
        Map<Path, byte[]> content = new TreeMap<>();
        for (Path file : regularFiles()) {
            content.put(file, Files.readAllBytes(file));
        }
        return content;
    }

    private List<Path> regularFiles() throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
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
        next();
        findEngine(path);
        log.add(new DiskOperation.Write(path, offset, bytes.clone()));
        disk.write(path, offset, bytes);
        reread(path);
    }

    @Override
    public void createNew(Path path, byte[] bytes) throws IOException {
        next();
        log.add(new DiskOperation.Create(path));
        log.add(new DiskOperation.Write(path, 0, bytes.clone()));
        disk.createNew(path, bytes);
        reread(path);
    }

    @Override
    public void sync(Path path) throws IOException {
        next();
        for (Path file : regularFiles()) {
            findEngine(file);
        }
        log.add(new DiskOperation.Sync(path));
        disk.sync(path);
    }

    @Override
    public void syncDirectory(Path path) throws IOException {
        next();
        if (path.startsWith(directory)) {
            log.add(new DiskOperation.SyncDirectory(path));
        }
        disk.syncDirectory(path);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        next();
        log.add(new DiskOperation.Rename(from, to));
        disk.rename(from, to);
        known.keySet().removeIf(path -> path.startsWith(from));
        content().forEach((path, bytes) -> {
            if (path.startsWith(to)) {
                known.put(path, bytes);
            }
        });
    }

    @Override
    public void delete(Path path) throws IOException {
        next();
        log.add(new DiskOperation.Delete(path));
        known.remove(path);
        disk.delete(path);
    }

    @Override
    public void createDirectory(Path path) throws IOException {
        next();
        log.add(new DiskOperation.CreateDirectory(path));
        disk.createDirectory(path);
    }

    @Override
    public List<Path> list(Path path) throws IOException {
        return disk.list(path);
    }

    private void next() throws IOException {
        interruption.act(log.size());
    }

    private void findEngine(Path file) throws IOException {
        byte[] was = known.get(file);
        // The lock is written by the opening itself; its bytes decide nothing.
        if (!Files.isRegularFile(file) || file.endsWith("lock")) {
            return;
        }
        byte[] is = Files.readAllBytes(file);
        if (was == null) {
            log.add(new DiskOperation.Create(file));
        }
        if (was == null || !Arrays.equals(was, is)) {
            log.add(new DiskOperation.Engine(file, is));
            known.put(file, is);
        }
    }

    private void reread(Path path) throws IOException {
        known.put(path, Files.readAllBytes(path));
    }

    /** Another process, running at the worst moment. */
    @FunctionalInterface
    public interface Interruption {
        void act(int change) throws IOException;
    }
}
