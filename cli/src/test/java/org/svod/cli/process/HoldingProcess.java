package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.Wiring;
import org.svod.cli.output.Environment;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.watch.EraseWatch;
import org.svod.protocols.term.Language;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FreeSpace;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.store.Id;

/** Has the vault open and keeps it open: at a prompt nobody answers, or in a loop of writes. */
public final class HoldingProcess {
    /** What it says when the screen is cleared. */
    static final String CLEARED = "(cleared)";

    private HoldingProcess() {}

    /** The program's folder, then {@code prompt} or {@code writes}. */
    public static void main(String[] arguments) throws VaultException {
        TestProgram program = new TestProgram(Path.of(arguments[0]));
        if (arguments[1].equals("prompt")) {
            System.exit(wiring(program).run());
        }
        write(program);
    }

    /** The program with the vault's owner at the terminal, who answers nothing until a key is pressed. */
    static Wiring wiring(TestProgram program) {
        Environment environment = new Environment(
                Map.of("SVOD_DATA", program.data().toString(), "SVOD_LANG", "ru"),
                program.data(),
                Path.of(System.getProperty("java.io.tmpdir")),
                true,
                true,
                System.in,
                System.out,
                new PrintStream(System.err, true, UTF_8),
                Clock.systemUTC());
        return new Wiring(environment, new NobodyAnswers(), new SecureRandom(), TestProgram.KDF, FreeSpace.ofDisk());
    }

    private static void write(TestProgram program) throws VaultException {
        SecureRandom random = new SecureRandom();
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        EraseWatch watch = new EraseWatch(err, code -> Runtime.getRuntime().halt(code));
        try (Vault vault = open(program)) {
            EraseWatch.Watched watched = watch.over(vault, new NobodyAnswers(), Language.RU);
            System.out.println("writes");
            try {
                writeForEver(vault, random);
            } finally {
                watched.close();
            }
        }
    }

    private static void writeForEver(Vault vault, SecureRandom random) throws VaultException {
        while (true) {
            byte[] value = new byte[1 + random.nextInt(20_000)];
            Id id = new Id(1, random.nextInt(50));
            boolean written = vault.store().write(writer -> {
                writer.cell(id, "notes", value);
                return true;
            });
            assert written;
        }
    }

    /** Opens its vault past the program; the caller closes it. */
    static Vault open(TestProgram program) throws VaultException {
        try (Credential credential =
                new PassphraseCredential(Passphrase.fromUtf8(TestProgram.PASSPHRASE.getBytes(UTF_8)))) {
            return new VaultOpening(new DiskFiles(), new SecureRandom(), Clock.systemUTC(), TestProgram.KDF)
                    .open(program.vault(), credential);
        }
    }

    /** A person who typed the passphrase and nothing more. */
    private static final class NobodyAnswers implements Terminal {
        @Override
        public boolean present() {
            return true;
        }

        @Override
        public int columns() {
            return 80;
        }

        @Override
        public int rows() {
            return 24;
        }

        @Override
        public void show(List<String> lines) {
            lines.forEach(System.out::println);
        }

        @Override
        public void showSecret(char[] line) {}

        @Override
        public Optional<String> ask(String prompt) {
            System.out.println(prompt);
            try {
                return System.in.read() < 0 ? Optional.empty() : Optional.of("0");
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<byte[]> askSecret(String prompt) {
            return Optional.of(TestProgram.PASSPHRASE.getBytes(UTF_8));
        }

        @Override
        public void dropTypedAhead() {
            // Nothing is typed.
        }

        @Override
        public void clear() {
            System.out.println(CLEARED);
        }
    }
}
