package org.svod.vault.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The names on a disk, directory by directory: those a program sees, those that outlive a power cut for certain, and what lies
 * between. Within one directory names become durable in their order; what happens in another one says nothing of them.
 */
final class Names {

    /** Stands for a directory in which there is nothing, under the name {@link CrashStates#NOTHING} in it. */
    static final int EMPTY_DIRECTORY = -1;

    private final TreeMap<Path, Folder> tops = new TreeMap<>();

    /** This file was there before, and durably so. */
    void exists(Path path, int file) {
        Path directory = parent(path);
        Path above = directory.getParent();
        if (!tops.containsKey(directory) && above != null && tops.containsKey(above)) {
            Folder folder = folder(above);
            folder.seen.putIfAbsent(name(directory), new Folder());
            folder.sync();
        }
        Folder folder = folder(directory);
        folder.seen.put(name(path), file);
        folder.sync();
    }

    /** The number of the file that a program sees under this name. */
    int file(Path path) {
        return (Integer) Objects.requireNonNull(folder(parent(path)).seen.get(name(path)));
    }

    void create(Path path, int file) {
        folder(parent(path)).change(names -> names.put(name(path), file));
    }

    void createDirectory(Path path) {
        folder(parent(path)).change(names -> names.put(name(path), new Folder()));
    }

    void rename(Path from, Path to) {
        if (!parent(from).equals(parent(to))) {
            throw new UnsupportedOperationException("from one directory to another");
        }
        folder(parent(from)).change(names -> names.put(name(to), Objects.requireNonNull(names.remove(name(from)))));
    }

    void delete(Path path) {
        folder(parent(path)).change(names -> names.remove(name(path)));
    }

    void sync(Path directory) {
        folder(directory).sync();
    }

    /** Every set of names that a power cut may leave now. */
    List<Map<Path, Integer>> namings() {
        List<Map<Path, Integer>> all = List.of(Map.of());
        for (Map.Entry<Path, Folder> top : tops.entrySet()) {
            all = product(all, top.getValue().namings(top.getKey(), false));
        }
        return all;
    }

    private Folder folder(Path directory) {
        Folder top = tops.get(directory);
        if (top != null) {
            return top;
        }
        Path above = directory.getParent();
        if (above != null && (tops.containsKey(above) || isBelowATop(above))) {
            if (folder(above).seen.get(name(directory)) instanceof Folder inside) {
                return inside;
            }
        }
        return tops.computeIfAbsent(directory, unused -> new Folder());
    }

    private boolean isBelowATop(Path directory) {
        return tops.keySet().stream().anyMatch(directory::startsWith);
    }

    private static List<Map<Path, Integer>> product(List<Map<Path, Integer>> some, List<Map<Path, Integer>> others) {
        List<Map<Path, Integer>> all = new ArrayList<>();
        for (Map<Path, Integer> one : some) {
            for (Map<Path, Integer> other : others) {
                Map<Path, Integer> both = new TreeMap<>(one);
                both.putAll(other);
                all.add(both);
            }
        }
        return all;
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent());
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static final class Folder {
        private TreeMap<String, Object> seen = new TreeMap<>();
        private TreeMap<String, Object> durable = new TreeMap<>();
        private final List<TreeMap<String, Object>> pending = new ArrayList<>();

        void change(Consumer<Map<String, Object>> what) {
            seen = new TreeMap<>(seen);
            what.accept(seen);
            pending.add(seen);
        }

        void sync() {
            durable = new TreeMap<>(seen);
            pending.clear();
        }

        List<Map<Path, Integer>> namings(Path here, boolean saysWhenEmpty) {
            List<TreeMap<String, Object>> moments = new ArrayList<>(List.of(durable));
            moments.addAll(pending);
            List<Map<Path, Integer>> all = new ArrayList<>();
            for (TreeMap<String, Object> moment : moments) {
                List<Map<Path, Integer>> these = List.of(Map.of());
                for (Map.Entry<String, Object> entry : moment.entrySet()) {
                    Path path = here.resolve(entry.getKey());
                    these = product(
                            these,
                            entry.getValue() instanceof Folder inside
                                    ? inside.namings(path, true)
                                    : List.of(Map.of(path, (Integer) entry.getValue())));
                }
                boolean empty = saysWhenEmpty && moment.isEmpty();
                all.addAll(empty ? List.of(Map.of(here.resolve(CrashStates.NOTHING), EMPTY_DIRECTORY)) : these);
            }
            return all;
        }
    }
}
