package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.svod.cli.play.TestProgram;

/** Invented words that must be found nowhere but in the vault, and the search for them in raw bytes. */
final class Canaries {
    static final String NAME = "Канарейкина Zanzibar";
    static final String PHONE = "+79167654321";
    static final String NOTE = "записка-канарейки quokka-note";
    static final String PLACE = "переулок Канареечный wombat-place";

    private static final List<String> PIECES = List.of(
            "Канарейкина",
            "Zanzibar",
            "9167654321",
            "записка-канарейки",
            "quokka",
            "Канареечный",
            "wombat",
            "canary-пароль",
            TestProgram.PASSPHRASE.substring(TestProgram.PASSPHRASE.indexOf("seven")));

    private Canaries() {}

    /** Which of them stand in these bytes, as UTF-8 or UTF-16, as written or in small letters. */
    static List<String> in(byte[] where) {
        String text = new String(where, ISO_8859_1);
        List<String> found = new ArrayList<>();
        for (String word : PIECES) {
            for (Charset charset : List.of(UTF_8, UTF_16LE)) {
                for (String form : List.of(word, word.toLowerCase(Locale.ROOT))) {
                    if (text.contains(new String(form.getBytes(charset), ISO_8859_1))) {
                        found.add(form + " in " + charset);
                    }
                }
            }
        }
        return found;
    }

    /** The same for every file below a directory, and for the names of the files. */
    static List<String> below(Path directory) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Disk.files(directory)) {
            in(file.toString().getBytes(UTF_8)).forEach(word -> found.add(word + ", name of " + file));
            in(Files.readAllBytes(file)).forEach(word -> found.add(word + ", " + file));
        }
        return found;
    }

    /** The same for what other users can see of a process, and for files it has open and has unlinked. */
    static List<String> shownBy(ProcessHandle process) throws IOException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        List<String> found = new ArrayList<>(in(Files.readAllBytes(proc.resolve("cmdline"))));
        found.addAll(in(Files.readAllBytes(proc.resolve("environ"))));
        try (Stream<Path> open = Files.list(proc.resolve("fd"))) {
            for (Path descriptor : open.toList()) {
                String target = target(descriptor);
                if (target.endsWith("(deleted)")) {
                    found.add("unlinked: " + target);
                }
            }
        }
        return found;
    }

    // The process works while it is looked at: what it has closed since the list was made, it has open no more.
    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }

    /** The file that Java would share with other programs about this process; it holds the command line. */
    static boolean hasPerfData(ProcessHandle process) throws IOException {
        try (Stream<Path> list = Files.list(Path.of("/tmp"))) {
            return list.filter(each -> each.getFileName().toString().startsWith("hsperfdata_"))
                    .anyMatch(each -> Files.exists(each.resolve(Long.toString(process.pid()))));
        }
    }
}
