package org.svod.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.SecretBytes;

/** Our derivation against the {@code argon2} command (the reference code in C) with the same numbers. */
final class KdfBench {
    void run(int rounds) throws Exception {
        compare("low", KdfProfile.LOW, rounds);
        compare("standard", KdfProfile.STANDARD, rounds);
    }

    private static void compare(String name, KdfProfile profile, int rounds) throws Exception {
        Path passphrase = Files.createTempFile("bench", ".passphrase");
        try {
            Files.writeString(passphrase, "six plain words for a bench");
            List<String> command = List.of(
                    "argon2", "saltsaltsaltsalt", "-id", "-r",
                    "-t", Integer.toString(profile.iterations()),
                    "-k", Integer.toString(profile.memoryKiB()),
                    "-p", Integer.toString(profile.lanes()));
            for (int round = 0; round < rounds; round++) {
                double theirs = Programs.seconds(passphrase.toFile(), command);
                double ours = ours(profile);
                System.out.printf("kdf %s: %.2f s, argon2 %.2f s, %.1f times its time%n", name, ours, theirs, ours / theirs);
            }
        } finally {
            Files.delete(passphrase);
        }
    }

    private static double ours(KdfProfile profile) {
        byte[] salt = new byte[32];
        long begun = System.nanoTime();
        try (SecretBytes input = SecretBytes.random(new SecureRandom(), 64)) {
            new Argon2id().derive(input, salt, profile).close();
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
