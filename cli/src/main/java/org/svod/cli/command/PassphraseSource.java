package org.svod.cli.command;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.terminal.SecretLine;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.secret.Credential;

/**
 * Where the passphrase comes from, in this order: {@code --passphrase-fd}, {@code --passphrase-file}, the terminal with echo
 * off. Never an argument, never the environment; the bytes read are wiped here.
 */
public final class PassphraseSource {
    private final GlobalOptions options;
    private final Terminal terminal;
    private final Words words;
    private final FilePort files;

    PassphraseSource(GlobalOptions options, Terminal terminal, Words words, FilePort files) {
        this.options = options;
        this.terminal = terminal;
        this.words = words;
        this.files = files;
    }

    /** Whether it comes from a file or a descriptor, so that nobody needs to be asked. */
    public boolean isGiven() {
        return options.passphraseFile().isPresent()
                || options.passphraseDescriptor().isPresent();
    }

    /** Reads or asks, with {@code question} as the catalogue key; the caller closes the credential. */
    public Credential read(String question) throws VaultException {
        return credential(line(question), files, options.keyFile());
    }

    private byte[] line(String question) {
        return isGiven() ? given(options.passphraseFile(), options.passphraseDescriptor()) : asked(question);
    }

    private static Credential credential(byte[] line, FilePort files, Optional<Path> keyFile) throws VaultException {
        CharBuffer typed = CharBuffer.allocate(line.length);
        try {
            CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line), typed, true);
            if (result.isError()) {
                throw new SecretRefusedException(SecretRefusedException.Reason.NOT_TEXT);
            }
            char[] characters = Arrays.copyOf(typed.array(), typed.position());
            try {
                return keyFile.isPresent()
                        ? Credential.ofTyped(characters, files, keyFile.get())
                        : Credential.ofTyped(characters);
            } finally {
                Arrays.fill(characters, '\0');
            }
        } finally {
            Arrays.fill(typed.array(), '\0');
            Arrays.fill(line, (byte) 0);
        }
    }

    /** The first line of a file or of an open descriptor, one of which is there; the caller wipes it. */
    public static byte[] given(Optional<Path> file, Optional<Integer> descriptor) {
        String shown = file.map(Path::toString).orElseGet(() -> "fd " + descriptor.orElseThrow());
        try (InputStream in = descriptor.isPresent()
                ? new FileInputStream("/dev/fd/" + descriptor.get())
                : Files.newInputStream(file.orElseThrow())) {
            return SecretLine.first(in)
                    .filter(line -> line.length > 0)
                    .orElseThrow(() -> new Problem(ExitCode.LOCKED, "passphrase-file", shown));
        } catch (IOException e) {
            throw new Problem(e, ExitCode.LOCKED, "passphrase-file", shown);
        }
    }

    private byte[] asked(String question) {
        if (!terminal.present()) {
            throw new Problem(ExitCode.NEEDS_PERSON, "no-passphrase");
        }
        return terminal.askSecret(words.say(question) + " ")
                .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }
}
