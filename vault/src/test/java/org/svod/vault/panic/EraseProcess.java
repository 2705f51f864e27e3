package org.svod.vault.panic;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.file.DiskFiles;

/** A separate process for tests: {@code erase DIR} erases and exits 0 or 7; {@code hold LOCK} keeps a lock until killed. */
final class EraseProcess {

    private EraseProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path path = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "erase" -> {
                EraseReceipt receipt =
                        new Erasure(new DiskFiles(), new SecureRandom(), Duration.ofSeconds(2)).erase(List.of(path));
                System.out.println(receipt);
                System.exit(receipt.complete() ? 0 : 7);
            }
            case "hold" -> {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    System.out.println(channel.lock());
                    Thread.sleep(Duration.ofMinutes(1).toMillis());
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EraseProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
