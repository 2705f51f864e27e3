package org.svod.cli.temporary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A new folder in the temp directory that only its owner can enter. As long as its process lives, that process has a lock in
 * it; so {@link LeftFolders} knows one whose process was killed. Closing removes it with everything in it.
 */
public final class PrivateFolder implements AutoCloseable {
    static final String PREFIX = "svod-";

    /** The file that is locked. */
    static final String HELD = "held";

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final FileChannel held;

    private PrivateFolder(Path path, FileChannel held) {
        this.path = path;
        this.held = held;
    }

    /** Makes one in {@code temp}; throws {@link UncheckedIOException} if the temp directory does not take it. */
    public static PrivateFolder make(Path temp) {
        try {
            while (true) {
                Path folder = Files.createTempDirectory(temp, PREFIX, OWNER_ONLY);
                Path file = folder.resolve(HELD);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                // Between the two lines another process may have taken it for a left one, and removed it.
                if (channel.tryLock() != null && Files.exists(file)) {
                    return new PrivateFolder(folder, channel);
                }
                channel.close();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try (FileChannel last = held) {
            remove(path);
            assert last.isOpen();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Everything in a folder, and the folder; the lock goes last, so that a cut leaves something that is known as left. */
    static void remove(Path folder) throws IOException {
        Path lock = folder.resolve(HELD);
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> inside = all.filter(each -> !each.equals(lock) && !each.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path each : inside) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(lock);
        Files.deleteIfExists(folder);
    }
}
