package org.svod.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;

/** A real vault with a cheap passphrase derivation, 1 MiB. */
public final class VaultFixture {
    public static final String PASSPHRASE = "canary-пароль seven herons walk";
    public static final KdfProfile CHEAP = new KdfProfile(1024, 1, 1);

    private final Path directory;
    private final FilePort files;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public VaultFixture(Path directory) {
        this(directory, new DiskFiles(), Clock.systemUTC());
    }

    public VaultFixture(Path directory, FilePort files, Clock clock) {
        this.directory = directory;
        this.files = files;
        this.clock = clock;
    }

    public Path directory() {
        return directory;
    }

    public Vault create() throws VaultException {
        try (Credential credential = credential(PASSPHRASE)) {
            return new VaultCreation(files, random, clock, new Argon2id())
                    .create(directory, CHEAP, List.of(new NewSlot("coordinator", credential)));
        }
    }

    public Vault open() throws VaultException {
        return open(PASSPHRASE);
    }

    public Vault open(String passphrase) throws VaultException {
        try (Credential credential = credential(passphrase)) {
            return new VaultOpening(files, random, clock, new Argon2id()).open(directory, credential);
        }
    }

    public VaultGlance glance() throws VaultException {
        return VaultGlance.look(files, random, directory);
    }

    /** The one store file. */
    public Path store() throws IOException {
        try (Stream<Path> list = Files.list(directory)) {
            return list.filter(path -> path.getFileName().toString().endsWith(".db"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** SHA-256 of every file below a directory, by name. */
    public static Map<String, String> digests(Path root) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile)
                    .forEach(file -> digests.put(root.relativize(file).toString(), digest(file)));
        }
        return digests;
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Credential credential(String passphrase) throws VaultException {
        return new PassphraseCredential(Passphrase.fromUtf8(passphrase.getBytes(UTF_8)));
    }
}
