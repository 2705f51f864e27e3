package org.svod.cli.temporary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.svod.vault.file.FilePort;
import org.svod.vault.panic.Erasure;
import org.svod.vault.panic.VaultTraces;

/**
 * What killed processes left in the temp directory: {@link PrivateFolder}s that nobody holds. A backup that was rehearsed
 * there is a whole vault that the recovery code opens, so it is erased as an erase does it, and then removed. Folders of
 * living processes, of other people, and of other programs are not touched.
 */
public final class LeftFolders {
    private static final Pattern NAME = Pattern.compile(PrivateFolder.PREFIX + "[0-9]+");

    private final FilePort files;
    private final SecureRandom random;
    private final Path temp;

    /** Looks into {@code temp}, erases through {@code files} with noise from {@code random}. */
    public LeftFolders(FilePort files, SecureRandom random, Path temp) {
        this.files = files;
        this.random = random;
        this.temp = temp;
    }

    /**
     * What was found.
     *
     * @param vaults how many vaults were erased, half-made ones included
     * @param complete whether all of it was read back as overwritten and is gone
     */
    public record Erased(int vaults, boolean complete) {}

    /**
     * Erases and removes those that belong to the owner of {@code mine}, which must be there. Never throws because of a disk.
     * Not to be called while this process has a folder of its own: looking at its lock would let go of it.
     */
    public Erased erase(Path mine) {
        int vaults = 0;
        boolean complete = true;
        for (Path folder : found(mine)) {
            try (FileChannel held = FileChannel.open(
                    folder.resolve(PrivateFolder.HELD), StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
                if (isFree(held)) {
                    List<Path> inside = new VaultTraces(files).vaultsUnder(folder);
                    complete &= new Erasure(files, random, Duration.ZERO)
                            .erase(inside)
                            .complete();
                    PrivateFolder.remove(folder);
                    vaults += inside.size();
                }
            } catch (IOException refused) {
                complete = false;
            }
        }
        return new Erased(vaults, complete);
    }

    private List<Path> found(Path mine) {
        List<Path> found = new ArrayList<>();
        try {
            UserPrincipal me = Files.getOwner(mine);
            for (Path entry : files.list(temp)) {
                if (NAME.matcher(entry.getFileName().toString()).matches() && isOurs(entry, me)) {
                    found.add(entry);
                }
            }
            return found;
        } catch (IOException | UnsupportedOperationException unreadable) {
            return found;
        }
    }

    // The temp directory is everybody's: what stands there under our name may be somebody's trap.
    private static boolean isOurs(Path entry, UserPrincipal me) throws IOException {
        try {
            PosixFileAttributes seen =
                    Files.readAttributes(entry, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return seen.isDirectory()
                    && seen.owner().equals(me)
                    && seen.permissions().equals(PosixFilePermissions.fromString("rwx------"))
                    && Files.isRegularFile(entry.resolve(PrivateFolder.HELD), LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static boolean isFree(FileChannel held) throws IOException {
        try {
            return held.tryLock() != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }
}
