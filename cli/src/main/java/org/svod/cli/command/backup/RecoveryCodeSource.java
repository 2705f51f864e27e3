package org.svod.cli.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.SecretLine;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.secret.RecoveryCode;

/** Where the recovery code comes from: the first line of a file, or the terminal with echo off. Never an argument. */
final class RecoveryCodeSource {
    private RecoveryCodeSource() {}

    /** Reads or asks it for {@code command}; the caller closes it. */
    static RecoveryCode read(Session session, Optional<Path> file, String command) {
        byte[] line = file.map(RecoveryCodeSource::first).orElseGet(() -> asked(session, command));
        char[] typed = new char[line.length];
        try {
            for (int i = 0; i < line.length; i++) {
                typed[i] = (char) (line[i] & 0xff); // anything but ASCII is refused as no code
            }
            return RecoveryCode.parse(typed);
        } catch (SecretRefusedException refused) {
            throw new Problem(refused, ExitCode.LOCKED, "not-a-code", command);
        } finally {
            Arrays.fill(line, (byte) 0);
            Arrays.fill(typed, '\0');
        }
    }

    private static byte[] first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return SecretLine.first(in)
                    .filter(line -> line.length > 0)
                    .orElseThrow(() -> new Problem(ExitCode.LOCKED, "recovery-file", file));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.LOCKED, "recovery-file", file);
        }
    }

    private static byte[] asked(Session session, String command) {
        if (!session.terminal().present()) {
            throw session.needsPerson(command + " FILE --recovery-file F");
        }
        return session.terminal()
                .askSecret(session.words().say("backup.code") + " ")
                .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }
}
