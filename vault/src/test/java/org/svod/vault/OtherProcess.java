package org.svod.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.failure.VaultBusyException;
import org.svod.vault.failure.VaultException;

/** A second Java process with the same class path and the same fixed native library. */
public final class OtherProcess {

    private OtherProcess() {}

    /** Starts a main class; its errors go to this process's. */
    public static Process start(Class<?> main, List<String> jvm, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData"));
        command.addAll(jvm);
        for (String property : List.of("org.sqlite.lib.path", "org.sqlite.lib.name")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start();
    }

    /** Opens a vault in another process and closes it; what came of it in one line. */
    public static String open(Path vault) throws IOException {
        Process process = start(OtherProcess.class, List.of(), vault.toString());
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            return String.valueOf(out.readLine());
        }
    }

    /** Opens the vault named by the argument. */
    public static void main(String[] arguments) throws VaultException {
        try (Vault vault = new VaultFixture(Path.of(arguments[0])).open()) {
            System.out.println("opened " + vault.notices());
        } catch (VaultBusyException busy) {
            System.out.println("busy "
                    + busy.holder()
                            .map(holder -> holder.pid() + " " + holder.startedAt())
                            .orElse("?"));
        }
    }
}
