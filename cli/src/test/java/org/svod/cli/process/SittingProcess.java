package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.svod.cli.Wiring;
import org.svod.cli.output.Environment;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.PipeTerminal;
import org.svod.vault.file.FreeSpace;

/** The program with a person at the terminal, who types what is written to the process. */
public final class SittingProcess {
    private SittingProcess() {}

    /** The program's folder, which is its runtime directory too, and the command line. */
    public static void main(String[] arguments) {
        TestProgram program = new TestProgram(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, UTF_8);
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T00:07:00Z"), ZoneId.of("Europe/Moscow"));
        Environment environment = new Environment(
                Map.of("SVOD_DATA", program.data().toString(), "SVOD_LANG", "en", "XDG_RUNTIME_DIR", arguments[0]),
                Path.of(arguments[0]),
                Path.of(System.getProperty("java.io.tmpdir")),
                true,
                true,
                System.in,
                out,
                new PrintStream(System.err, true, UTF_8),
                clock);
        PipeTerminal person = new PipeTerminal(System.in, out, clock, TestProgram.PASSPHRASE);
        System.exit(new Wiring(environment, person, new SecureRandom(), TestProgram.KDF, FreeSpace.ofDisk())
                .run(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }
}
