package org.svod.cli.command.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.svod.cli.command.PassphraseSource;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.SecretLine;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.Credential;

/** The passphrase of a restored vault: the first line of a file, or typed twice at the terminal. */
final class NewHomePassphrase {
    private NewHomePassphrase() {}

    /** Reads or asks it; the caller closes it. */
    static Credential read(Session session, Optional<Path> file) throws VaultException {
        return PassphraseSource.credential(file.isPresent() ? first(file.get()) : twice(session));
    }

    private static byte[] first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return SecretLine.first(in)
                    .filter(line -> line.length > 0)
                    .orElseThrow(() -> new Problem(ExitCode.LOCKED, "passphrase-file", file));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.LOCKED, "passphrase-file", file);
        }
    }

    private static byte[] twice(Session session) {
        byte[] first = asked(session, "vault.new-passphrase");
        byte[] second = asked(session, "vault.new-passphrase-again");
        boolean same = MessageDigest.isEqual(first, second);
        Arrays.fill(second, (byte) 0);
        if (!same) {
            Arrays.fill(first, (byte) 0);
            throw new Problem(ExitCode.LOCKED, "passphrases-differ");
        }
        return first;
    }

    private static byte[] asked(Session session, String key) {
        return session.terminal()
                .askSecret(session.words().say(key) + " ")
                .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }
}
