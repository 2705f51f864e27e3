package org.svod.cli.command.vault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.SecretBytes;

/**
 * Finds out what one try of a passphrase costs on this machine, in a child process started with this process's own flags: there
 * it is as cold as at every later unlocking, and running out of memory kills the child only.
 */
public final class KdfMeasure {
    private static final long FAST_ENOUGH_MILLIS = 2_000;
    private static final int PATIENCE_SECONDS = 30;

    /** A profile, its name, and how long one try took. */
    public record Measured(String name, KdfProfile profile, long millis) {}

    /** The named profile, or standard if one try takes under two seconds here, else low. */
    public Measured choose(Optional<String> named) {
        if (named.isPresent()) {
            KdfProfile profile = of(named.get());
            return new Measured(named.get(), profile, millis(profile).orElseThrow(() -> memory()));
        }
        Optional<Long> standard = millis(KdfProfile.STANDARD);
        if (standard.isPresent() && standard.get() < FAST_ENOUGH_MILLIS) {
            return new Measured("standard", KdfProfile.STANDARD, standard.get());
        }
        return new Measured("low", KdfProfile.LOW, millis(KdfProfile.LOW).orElseThrow(() -> memory()));
    }

    private static Problem memory() {
        return new Problem(ExitCode.FAILED, "out-of-memory");
    }

    private static KdfProfile of(String name) {
        return switch (name) {
            case "low" -> KdfProfile.LOW;
            case "standard" -> KdfProfile.STANDARD;
            default -> throw new Problem(ExitCode.USAGE, "bad-value", "--kdf", name, "help init");
        };
    }

    private static Optional<Long> millis(KdfProfile profile) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(List.of("" + profile.memoryKiB(), "" + profile.iterations(), "" + profile.lanes()));
        try {
            Process child = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
                return Optional.empty();
            }
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return said.matches("\\d{1,9}") ? Optional.of(Long.parseLong(said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The child: one derivation from random bytes, its milliseconds on standard output. */
    static final class Child {
        private Child() {}

        /** Takes memory in KiB, iterations and lanes. */
        public static void main(String[] arguments) {
            KdfProfile profile = new KdfProfile(
                    Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
            byte[] salt = new byte[32];
            long start = System.nanoTime();
            try (SecretBytes input = SecretBytes.random(new SecureRandom(), 32)) {
                new Argon2id().derive(input, salt, profile).close();
            }
            System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }
}
