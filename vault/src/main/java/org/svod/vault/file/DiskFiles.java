package org.svod.vault.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@link FilePort} on the real disk. Holds no state and no open file between calls; safe for use by several threads. */
public final class DiskFiles implements FilePort {

    private static final Set<StandardOpenOption> CREATE =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

    @Override
    public boolean exists(Path path) throws IOException {
        try {
            // Files.exists would call everything absent that cannot be looked at, and a disk that fails looks erased
            // then.
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS) != null;
        } catch (NoSuchFileException absent) {
            return false;
        } catch (FileSystemException refused) {
            if (isBelowAFile(path)) {
                return false;
            }
            throw refused;
        }
    }

    /** Below something that is no directory there is nothing; the system says that with an error of its own. */
    private static boolean isBelowAFile(Path path) {
        Path parent = path.getParent();
        return parent != null && (Files.isRegularFile(parent) || isBelowAFile(parent));
    }

    @Override
    public long size(Path path) throws IOException {
        return Files.size(path);
    }

    @Override
    public byte[] read(Path path, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, offset + buffer.position()) < 0) {
                    throw new EOFException("the file ended after " + buffer.position() + " of " + length + " bytes");
                }
            }
        }
        return buffer.array();
    }

    @Override
    public void write(Path path, long offset, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            writeFully(channel, offset, bytes);
        }
    }

    @Override
    public void createNew(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, CREATE, ownerOnly(path, "rw-------"))) {
            writeFully(channel, 0, bytes);
        }
    }

    @Override
    public void sync(Path path) throws IOException {
        force(path, StandardOpenOption.WRITE);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        force(directory, StandardOpenOption.READ);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(Path path) throws IOException {
        Files.delete(path);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory, ownerOnly(directory, "rwx------"));
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        }
    }

    private static void writeFully(FileChannel channel, long offset, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, offset + buffer.position());
        }
    }

    /** The JDK's force() is fsync on Linux and F_FULLFSYNC on macOS, which also empties the drive's own cache. */
    private static void force(Path path, OpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** The mode is given at creation: setting it afterwards would leave a moment in which others may read. */
    private static FileAttribute<?>[] ownerOnly(Path path, String mode) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))};
    }
}
