package org.svod.cli.command.secret;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.svod.cli.ask.Questions;
import org.svod.cli.command.PassphraseSource;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.Terminal;
import org.svod.cli.words.Words;
import org.svod.vault.failure.VaultException;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.PassphraseWords;

/**
 * Asks for a passphrase that is to be set, everywhere in the same way: six drawn words are offered first, shown on the terminal
 * alone and typed back once; who wants to chooses their own, typed twice. Scripts hand it in. Nothing is set here.
 */
public final class NewPassphrase {
    private static final int TRIES = 3;
    private static final int WORDS_IN_LINE = 3;

    private final Session session;
    private final String command;

    /** Asks in {@code session}; {@code command} is what a person would type again, without {@code svod}. */
    public NewPassphrase(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /**
     * Reads or asks. The caller closes the credential.
     *
     * @param keyFile the file that will belong to the passphrase, if one will
     * @throws VaultException if it cannot be a passphrase, or the file cannot be used
     */
    public PassphraseCredential read(GivenPassphrase given, Optional<Path> keyFile) throws VaultException {
        byte[] line = given.isThere() ? PassphraseSource.given(given.file(), given.descriptor()) : asked();
        Passphrase passphrase;
        try {
            passphrase = Passphrase.fromUtf8(line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
        boolean done = false;
        try {
            PassphraseCredential credential = keyFile.isPresent()
                    ? PassphraseCredential.withFile(passphrase, session.tools().files(), keyFile.get())
                    : new PassphraseCredential(passphrase);
            done = true;
            return credential;
        } finally {
            if (!done) {
                passphrase.close();
            }
        }
    }

    private byte[] asked() {
        if (!session.terminal().present()) {
            throw new Problem(ExitCode.NEEDS_PERSON, "no-new-passphrase", command);
        }
        PassphraseWords list = PassphraseWords.load();
        while (true) {
            char[] drawn = list.draw(session.tools().random());
            try {
                switch (offered(drawn)) {
                    case "1" -> {
                        return typedBack(drawn);
                    }
                    case "2" -> session.terminal().clear();
                    case "3" -> {
                        return own();
                    }
                    default -> throw new Problem(ExitCode.STOPPED, "stopped");
                }
            } finally {
                Arrays.fill(drawn, '\0');
                session.terminal().clear();
            }
        }
    }

    private String offered(char[] drawn) {
        Words words = session.words();
        Questions questions = session.questions();
        questions.say("keys.words");
        show(drawn);
        return questions.choose(Screen.of()
                .text(words.say("keys.words-why"))
                .choice("1", words.say("keys.words-take"))
                .choice("2", words.say("keys.words-other"))
                .choice("3", words.say("keys.words-own"))
                .choice("0", words.say("keys.words-leave"))
                .end());
    }

    // In two lines, so that they fit a telephone.
    private void show(char[] drawn) {
        int half = 0;
        for (int spaces = 0; spaces < WORDS_IN_LINE; half++) {
            spaces += drawn[half] == ' ' ? 1 : 0;
        }
        line(drawn, 0, half - 1);
        line(drawn, half, drawn.length);
    }

    private void line(char[] drawn, int from, int to) {
        char[] line = new char[to - from + 2];
        Arrays.fill(line, ' ');
        System.arraycopy(drawn, from, line, 2, to - from);
        session.terminal().showSecret(line);
        Arrays.fill(line, '\0');
    }

    private byte[] typedBack(char[] drawn) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            session.terminal().clear();
            byte[] typed = secret("keys.words-back");
            if (same(typed, drawn)) {
                return typed;
            }
            Arrays.fill(typed, (byte) 0);
            if (attempt < TRIES - 1) {
                session.questions().say("keys.words-again");
                show(drawn);
                String enter = session.questions().text("keys.words-enter");
                assert enter != null;
            }
        }
        throw new Problem(ExitCode.LOCKED, "passphrases-differ", command);
    }

    private byte[] own() {
        session.terminal().clear();
        session.questions().say("vault.before-passphrase");
        session.questions().say("vault.before-passphrase-lost");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            byte[] first = secret("vault.new-passphrase");
            boolean same = false;
            try {
                byte[] second = secret("vault.new-passphrase-again");
                same = MessageDigest.isEqual(first, second);
                Arrays.fill(second, (byte) 0);
            } finally {
                if (!same) {
                    Arrays.fill(first, (byte) 0); // also when the line is dropped at the second question
                }
            }
            if (same) {
                return first;
            }
            session.questions().say("keys.own-again");
        }
        throw new Problem(ExitCode.LOCKED, "passphrases-differ", command);
    }

    private byte[] secret(String key) {
        Terminal terminal = session.terminal();
        return terminal.askSecret(session.words().say(key) + " ")
                .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }

    // Drawn words are ASCII.
    private static boolean same(byte[] typed, char[] drawn) {
        boolean same = typed.length == drawn.length;
        for (int i = 0; i < Math.min(typed.length, drawn.length); i++) {
            same &= typed[i] == (byte) drawn[i];
        }
        return same;
    }
}
