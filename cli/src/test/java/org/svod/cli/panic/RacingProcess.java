package org.svod.cli.panic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.svod.cli.play.TestProgram;
import org.svod.cli.terminal.NoTerminal;
import org.svod.cli.watch.EraseWatch;
import org.svod.protocols.term.Language;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.rotate.RotationProgress;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;

/** Changes the keys of a vault again and again until somebody erases them: {@code rotate}, {@code add} or {@code repair}. */
final class RacingProcess {
    private static final int SECOND_COPY = 2_244_608 / 2;

    private final TestProgram program;
    private final SecureRandom random = new SecureRandom();

    private RacingProcess(Path folder) {
        this.program = new TestProgram(folder);
    }

    static Process start(Path folder, String what) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        for (String property : List.of("org.sqlite.lib.path", "org.sqlite.lib.name")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), RacingProcess.class.getName(), folder.toString(), what));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        RacingProcess race = new RacingProcess(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "rotate", "add" -> race.change(arguments[1].equals("rotate"));
            case "repair" -> race.repair();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    private void change(boolean rotate) throws VaultException {
        PrintStream err = new PrintStream(System.err, true, UTF_8);
        EraseWatch watch = new EraseWatch(err, code -> Runtime.getRuntime().halt(code));
        try (Vault vault = open()) {
            try (EraseWatch.Watched watched = watch.over(vault, new NoTerminal(), Language.EN)) {
                assert watched != null;
                while (true) {
                    if (rotate) {
                        rotate(vault);
                    } else {
                        addAndRemove(vault);
                    }
                    System.out.println("changed");
                }
            }
        }
    }

    private void rotate(Vault vault) throws VaultException {
        int generation = new Rotation(new DiskFiles(), random, Clock.systemUTC())
                .rotate(vault, Set.of(), writer -> {}, RotationProgress.silent())
                .phases()
                .size();
        assert generation > 0;
    }

    private void addAndRemove(Vault vault) throws VaultException {
        try (PassphraseCredential other =
                new PassphraseCredential(Passphrase.fromUtf8("anna keeps five grey herons".getBytes(UTF_8)))) {
            SlotInfo added = vault.keys().addSlot(new NewSlot("anna", other), LocalDate.EPOCH);
            vault.keys().removeSlot(added.index());
        }
    }

    /** Damages the head of the second copy and opens, which writes it anew. */
    private void repair() throws VaultException, IOException {
        while (true) {
            try (FileChannel keys = FileChannel.open(program.vault().resolve("keys"), StandardOpenOption.WRITE)) {
                int written = keys.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), SECOND_COPY + 100L);
                assert written == 3;
            }
            open().close();
            System.out.println("changed");
        }
    }

    private Vault open() throws VaultException {
        try (PassphraseCredential credential =
                new PassphraseCredential(Passphrase.fromUtf8(TestProgram.PASSPHRASE.getBytes(UTF_8)))) {
            return new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), TestProgram.KDF)
                    .open(program.vault(), credential);
        }
    }
}
