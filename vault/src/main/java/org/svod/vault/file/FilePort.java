package org.svod.vault.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The few things we ask of a file system. Writes happen in place and are durable only after {@link #sync}; a name is
 * durable only after {@link #syncDirectory}. A failed sync is never retried by callers: the kernel may have dropped the
 * data already. Every method throws {@link IOException} as the operating system gave it.
 */
public interface FilePort {

    /** Whether a file or directory of this name is there; a dangling link counts as there. */
    boolean exists(Path path) throws IOException;

    /** Length of the file in bytes. */
    long size(Path path) throws IOException;

    /** Reads exactly {@code length} bytes from {@code offset}; a shorter file is an {@link java.io.EOFException}. */
    byte[] read(Path path, long offset, int length) throws IOException;

    /** Writes all bytes at {@code offset} of an existing file, in place: never truncates, never makes a new file. */
    void write(Path path, long offset, byte[] bytes) throws IOException;

    /** Makes a file that must not exist yet, readable by its owner only (0600), with this content. Not yet durable. */
    void createNew(Path path, byte[] bytes) throws IOException;

    /** Returns when content and length of the file are on the medium. */
    void sync(Path path) throws IOException;

    /** Returns when the names in the directory are on the medium. */
    void syncDirectory(Path directory) throws IOException;

    /** Renames in one step within a file system; an existing target is replaced. */
    void rename(Path from, Path to) throws IOException;

    /** Removes a file or an empty directory, which must exist. */
    void delete(Path path) throws IOException;

    /** Makes a directory that must not exist yet, open to its owner only (0700). */
    void createDirectory(Path directory) throws IOException;

    /** The entries of a directory, sorted by name. */
    List<Path> list(Path directory) throws IOException;
}
