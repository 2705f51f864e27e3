package org.svod.vault.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's own small files, below a root that is {@code /} except in tests. What cannot be read is not there. */
final class SystemFiles {
    private static final int LONGEST = 1 << 20;

    private final Path root;

    SystemFiles(Path root) {
        this.root = root;
    }

    Optional<String> text(String path) {
        try (var in = Files.newInputStream(at(path))) {
            return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean exists(String path) {
        return Files.exists(at(path), LinkOption.NOFOLLOW_LINKS);
    }

    List<String> names(String directory) {
        try (Stream<Path> inside = Files.list(at(directory))) {
            return inside.map(each -> each.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Path at(String path) {
        return root.resolve(path.startsWith("/") ? path.substring(1) : path);
    }
}
