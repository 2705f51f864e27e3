package org.svod.cli.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A scratch computer: a source tree with nothing but the launcher in it, a home, and a path that leads to the tools of any
 * system but not to Java or Maven.
 */
final class Scratch {

    static final Path LAUNCHER = Path.of("..").resolve("svod").toAbsolutePath().normalize();

    private static final List<String> TOOLS = List.of(
            "chmod",
            "cksum",
            "cut",
            "dd",
            "find",
            "id",
            "mkdir",
            "mktemp",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "sync",
            "tr",
            "uname",
            "wc");

    final Path root;
    final Path data;
    final Path tools;

    final Map<String, String> variables = new TreeMap<>();
    String shell = "sh";
    Path launcher;

    Scratch(Path root) throws IOException {
        this.root = root;
        this.data = Files.createDirectories(root.resolve("data"));
        this.tools = Files.createDirectories(root.resolve("tools"));
        this.launcher = Files.copy(
                LAUNCHER, Files.createDirectories(root.resolve("tree")).resolve("svod"));
        for (String tool : TOOLS) {
            Path found = Path.of("/usr/bin", tool);
            program(tools.resolve(tool), "exec " + (Files.exists(found) ? found : Path.of("/bin", tool)) + " \"$@\"\n");
        }
        variables.put("HOME", Files.createDirectories(root.resolve("home")).toString());
        variables.put("PATH", tools.toString());
        variables.put("SVOD_DATA", data.toString());
        variables.put("LANG", "en_GB.UTF-8");
    }

    /** Puts a program in front of everything on the path, or anywhere else. */
    static void program(Path file, String script) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /**
     * Makes the tree look built, with a Java of this version whose program is the given script. The script stands where Java
     * would and tells what it was started with; the real Java is used in the tests of the built distribution.
     */
    void built(String version, String script) throws IOException {
        Path dist = Files.createDirectories(root.resolve("tree/cli/target/dist"));
        for (String file : List.of("bin/svod", "lib/svod.jar")) {
            Files.createDirectories(dist.resolve(file).resolveSibling("."));
            Files.writeString(dist.resolve(file), "");
        }
        java(dist.resolve("runtime"), version, script);
    }

    static void java(Path home, String version, String script) throws IOException {
        program(home.resolve("bin/java"), script);
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    Process start(List<String> before, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(("/bin/" + shell).split(" ")));
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(root.resolve("stderr").toFile())
                .directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(start(List.of(), arguments));
    }

    Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the launcher did not end");
        }
        return new Ended(process.exitValue(), out, Files.readString(root.resolve("stderr")));
    }

    /** How a run ended. */
    record Ended(int code, String out, String err) {

        List<String> outLines() {
            return out.lines().toList();
        }

        List<String> errLines() {
            return err.lines().toList();
        }
    }
}
