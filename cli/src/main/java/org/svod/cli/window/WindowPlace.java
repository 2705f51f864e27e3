package org.svod.cli.window;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Where the socket of a vault is: in the person's runtime directory, or where the system has none in the temp directory, in a
 * folder that only its owner can enter. Its name says nothing about the vault.
 */
public final class WindowPlace {
    /** Some systems take no longer path for a socket. */
    private static final int MOST_BYTES = 100;

    private static final int NAME_BYTES = 8;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    private final Path folder;
    private final Path socket;

    private WindowPlace(Path folder, Path socket) {
        this.folder = folder;
        this.socket = socket;
    }

    /** The place for {@code vault}, which exists; empty where there can be none, and one window at a time must do. */
    public static Optional<WindowPlace> of(Path vault, Optional<Path> runtime, Path temp) {
        Optional<String> me = Peer.me();
        if (me.isEmpty()) {
            return Optional.empty();
        }
        Path folder = runtime.filter(Path::isAbsolute)
                .filter(Files::isDirectory)
                .map(each -> each.resolve("svod"))
                .orElseGet(() -> temp.toAbsolutePath().resolve("run-svod-" + me.get()));
        try {
            Path socket = folder.resolve("window-" + name(vault.toRealPath()));
            return Optional.of(new WindowPlace(folder, socket))
                    .filter(place -> socket.toString().getBytes(UTF_8).length <= MOST_BYTES);
        } catch (IOException noVault) {
            return Optional.empty();
        }
    }

    /** The socket. */
    public Path socket() {
        return socket;
    }

    /** Makes the folder if it is missing; whether it is ours alone. */
    boolean prepare() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PRIVATE);
        }
        return isOurs();
    }

    /** Whether the folder is there and nobody else can have put anything into it. */
    boolean isOurs() throws IOException {
        try {
            PosixFileAttributes seen =
                    Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return seen.isDirectory()
                    && seen.permissions().equals(OWNER_ONLY)
                    && Peer.me().filter(seen.owner().getName()::equals).isPresent();
        } catch (NoSuchFileException | UnsupportedOperationException none) {
            return false;
        }
    }

    /** Removes the socket, and the folder if it was the last one in it. */
    void remove() throws IOException {
        Files.deleteIfExists(socket);
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException another) {
            // The socket of another vault.
        }
    }

    private static String name(Path vault) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(vault.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
