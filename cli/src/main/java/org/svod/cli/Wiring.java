package org.svod.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.svod.cli.command.CommandTree;
import org.svod.cli.command.Program;
import org.svod.cli.command.Session;
import org.svod.cli.output.Environment;
import org.svod.cli.terminal.GuardedTerminal;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.terminal.TtyTerminal;
import org.svod.cli.watch.EraseWatch;
import org.svod.desk.ProtocolDesk;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.contacts.exchange.NumberingPlans;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.file.FreeSpace;
import org.svod.vault.media.MediaReport;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.PassphraseKdf;

/** The one composition: which clock, which random, which files, which terminal. Tests compose the same with others. */
public final class Wiring {
    private final Environment environment;
    private final Terminal terminal;
    private final SecureRandom random;
    private final PassphraseKdf kdf;

    private final FreeSpace space;
    private final Runnable stop;

    /** A program of these parts. */
    public Wiring(Environment environment, Terminal terminal, SecureRandom random, PassphraseKdf kdf, FreeSpace space) {
        this(environment, terminal, random, kdf, space, () -> {});
    }

    private Wiring(
            Environment environment,
            Terminal terminal,
            SecureRandom random,
            PassphraseKdf kdf,
            FreeSpace space,
            Runnable stop) {
        this.stop = stop;
        this.environment = environment;
        this.terminal = new GuardedTerminal(terminal);
        this.random = random;
        this.kdf = kdf;
        this.space = space;
    }

    /** The program as this process was started. */
    static Wiring ofThisProcess() {
        String streams = System.getProperty("svod.terminal", "");
        Environment environment = new Environment(
                System.getenv(),
                Path.of(System.getProperty("user.home", "/")),
                Path.of(System.getProperty("java.io.tmpdir", "/tmp")),
                streams.contains("i"),
                streams.contains("o"),
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Clock.system(ZoneId.systemDefault()));
        // A person is asked only where standard input is a terminal: a script that forgot an option must get an error,
        // not hang.
        Optional<TtyTerminal> device = streams.contains("i") ? TtyTerminal.open(environment.clock()) : Optional.empty();
        Terminal terminal = device.<Terminal>map(each -> each).orElseGet(NoTerminal::new);
        Runnable stop = device.<Runnable>map(each -> each::stop).orElse(() -> {});
        return new Wiring(environment, terminal, new SecureRandom(), new Argon2id(), FreeSpace.ofDisk(), stop);
    }

    /** Makes the run leave at its next question. From any thread. */
    void stop() {
        stop.run();
    }

    // The platform's own streams take their encoding from the locale, which is often wrong over ssh.
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Runs one command line and returns the exit code. */
    public int run(String... arguments) {
        FilePort files = new DiskFiles();
        Path engine =
                Path.of(System.getProperty("org.sqlite.lib.path", ""), System.getProperty("org.sqlite.lib.name", "?"));
        Session.Tools tools = new Session.Tools(
                new VaultCreation(files, random, environment.clock(), kdf),
                new VaultOpening(files, random, environment.clock(), kdf),
                files,
                space,
                new ProtocolDesk(),
                random,
                new NumberingPlans(),
                new EraseWatch(environment.err(), code -> Runtime.getRuntime().halt(code)));
        CommandTree tree = new Commands(files, random, engine, new MediaReport(Path.of("/"))).tree();
        return new Program(
                        environment,
                        terminal,
                        tree,
                        (options, words) -> new Session(environment, options, words, terminal, tools))
                .run(arguments);
    }
}
