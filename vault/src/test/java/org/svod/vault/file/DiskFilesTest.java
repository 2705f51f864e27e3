package org.svod.vault.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {

    @TempDir
    Path folder;

    private final FilePort files = new DiskFiles();

    @Test
    void a_new_file_and_folder_belong_to_their_owner_alone() throws Exception {
        files.createNew(folder.resolve("f"), new byte[] {1});
        files.createDirectory(folder.resolve("d"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("f"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("d"))))
                .isEqualTo("rwx------");
    }

    @Test
    void writing_is_in_place_and_keeps_the_rest() throws Exception {
        Path file = folder.resolve("f");
        files.createNew(file, new byte[] {1, 2, 3, 4});
        Object inode = Files.getAttribute(file, "unix:ino");
        files.write(file, 1, new byte[] {9, 8});
        files.sync(file);
        files.syncDirectory(folder);
        assertThat(files.read(file, 0, 4)).containsExactly(1, 9, 8, 4);
        assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    }

    @Test
    void writing_never_makes_a_file_and_creating_never_replaces_one() throws Exception {
        Path file = folder.resolve("f");
        assertThatThrownBy(() -> files.write(file, 0, new byte[1])).isInstanceOf(NoSuchFileException.class);
        files.createNew(file, new byte[] {1});
        assertThatThrownBy(() -> files.createNew(file, new byte[] {2})).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(files.read(file, 0, 1)).containsExactly(1);
    }

    @Test
    void a_short_file_is_an_error_and_not_fewer_bytes() throws Exception {
        Path file = folder.resolve("f");
        files.createNew(file, new byte[] {1, 2});
        assertThatThrownBy(() -> files.read(file, 1, 2)).isInstanceOf(EOFException.class);
    }

    @Test
    void renaming_replaces_and_listing_is_sorted() throws Exception {
        files.createNew(folder.resolve("b"), new byte[] {1});
        files.createNew(folder.resolve("a"), new byte[] {2});
        files.createNew(folder.resolve("c"), new byte[] {3});
        files.rename(folder.resolve("c"), folder.resolve("b"));
        assertThat(files.list(folder)).containsExactly(folder.resolve("a"), folder.resolve("b"));
        assertThat(files.read(folder.resolve("b"), 0, 1)).containsExactly(3);
        files.delete(folder.resolve("b"));
        assertThat(files.exists(folder.resolve("b"))).isFalse();
    }

    @Test
    void what_cannot_be_looked_at_is_not_called_absent() throws Exception {
        files.createNew(folder.resolve("f"), new byte[1]);
        assertThat(files.exists(folder.resolve("f"))).isTrue();
        assertThat(files.exists(folder.resolve("g"))).isFalse();
        assertThat(files.exists(folder.resolve("f").resolve("below"))).isFalse();
        assertThatThrownBy(() -> files.exists(folder.resolve("n".repeat(300)))).isInstanceOf(IOException.class);
    }
}
