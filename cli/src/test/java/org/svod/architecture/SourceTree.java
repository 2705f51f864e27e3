package org.svod.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository as they lie on the disk: sources and documents, never anything that was built. */
final class SourceTree {
    private static final Path TOP = top();

    private SourceTree() {}

    /** The directory that holds the launcher. */
    static Path root() {
        return TOP;
    }

    /** Every Java file of the three modules, tests included. */
    static List<Path> javaFiles() {
        return Stream.of("protocols", "vault", "cli")
                .flatMap(module -> walk(TOP.resolve(module).resolve("src")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The Java files that end up in the program. */
    static List<Path> programFiles() {
        return javaFiles().stream()
                .filter(file -> name(file).contains("/src/main/"))
                .toList();
    }

    /** Every Markdown file at the top and under {@code docs}. */
    static List<Path> documents() {
        try (Stream<Path> above = Files.list(TOP)) {
            return Stream.concat(above, walk(TOP.resolve("docs")).stream())
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(name(file), e);
        }
    }

    /** The path as a reader would write it, from the top. */
    static String name(Path file) {
        return TOP.relativize(file).toString();
    }

    private static List<Path> walk(Path directory) {
        try (Stream<Path> inside = Files.walk(directory)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path top() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(here.resolve("svod"))) {
            here = here.getParent();
            if (here == null) {
                throw new IllegalStateException("the tests run outside the source tree");
            }
        }
        return here;
    }
}
