package org.svod.cli.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.Wiring;
import org.svod.cli.output.Environment;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.terminal.Terminal;
import org.svod.vault.VaultCreation;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FreeSpace;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.PassphraseKdf;

/**
 * The whole program as the composition makes it, with a real vault, a clock that is handed in, a person who is scripted,
 * and a passphrase derivation of 1 MiB. One folder holds the data directory and the passphrase file.
 */
public final class TestProgram {
    /** What opens the vault. */
    public static final String PASSPHRASE = "canary-пароль seven herons walk";

    /** Cheap on purpose. */
    public static final KdfProfile CHEAP = new KdfProfile(1024, 1, 1);

    /** Argon2id at the cheap profile, whatever profile is asked for. */
    public static final PassphraseKdf KDF = (input, salt, profile) -> new Argon2id().derive(input, salt, CHEAP);

    private final Path folder;
    private SecureRandom random = new SecureRandom();
    private Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:07:00Z"), ZoneId.of("Europe/Moscow"));
    private Terminal terminal = new NoTerminal();
    private boolean outputIsTerminal;
    private FreeSpace space = FreeSpace.ofDisk();
    private String input = "";
    private String language = "en";
    private final Map<String, String> variables = new HashMap<>();

    public TestProgram(Path folder) {
        this.folder = folder;
    }

    /** What a run said and how it ended. */
    public record Ran(int code, String out, String err) {
        /** The one document. */
        public JsonObject json() {
            return JsonParser.parseString(out).getAsJsonObject();
        }

        /** What the document holds. */
        public JsonObject data() {
            return json().getAsJsonObject("data");
        }
    }

    /** Sets the time; the zone stays that of the clock given. */
    public TestProgram at(Clock given) {
        clock = given;
        return this;
    }

    /** Draws ids and keys from here, so that a screen with an id in it can be compared. */
    public TestProgram random(SecureRandom given) {
        random = given;
        return this;
    }

    /** A disk with so much room left, however full this machine's is. */
    public TestProgram free(long bytes) {
        space = path -> bytes;
        return this;
    }

    public TestProgram language(String code) {
        language = code;
        return this;
    }

    /** What stands on standard input from now on. */
    public TestProgram input(String text) {
        input = text;
        return this;
    }

    /** Puts a person at a terminal; standard output is that terminal too. */
    public TestProgram person(Terminal given) {
        terminal = given;
        outputIsTerminal = true;
        return this;
    }

    /** Says whether standard output is a terminal, whoever sits where. */
    public TestProgram outputIsTerminal(boolean is) {
        outputIsTerminal = is;
        return this;
    }

    /** Sets a variable of the environment. */
    public TestProgram variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    private Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(variables);
        all.put("SVOD_DATA", data().toString());
        all.put("SVOD_LANG", language);
        return all;
    }

    /** Where the vaults are. */
    public Path data() {
        return folder.resolve("data");
    }

    /** The vault that is meant if none is named. */
    public Path vault() {
        return data().resolve("main");
    }

    /** Makes the vault, opened by {@link #PASSPHRASE}. */
    public TestProgram found() throws VaultException {
        try (Credential credential = new PassphraseCredential(Passphrase.fromUtf8(PASSPHRASE.getBytes(UTF_8)))) {
            new VaultCreation(new DiskFiles(), random, clock, KDF)
                    .create(vault(), CHEAP, List.of(new NewSlot("coordinator", credential)))
                    .close();
        }
        return this;
    }

    /** Runs one command line with the passphrase from a file. */
    public Ran open(String... arguments) throws IOException {
        Path file = folder.resolve("passphrase");
        Files.writeString(file, PASSPHRASE + "\n");
        List<String> all = new ArrayList<>(List.of("--passphrase-file", file.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    /** Runs one command line as it is. */
    public Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                variables(),
                folder,
                Path.of(System.getProperty("java.io.tmpdir")),
                terminal.present(),
                outputIsTerminal,
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                clock);
        int code = new Wiring(environment, terminal, random, KDF, space).run(arguments);
        return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
