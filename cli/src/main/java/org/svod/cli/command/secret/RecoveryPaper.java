package org.svod.cli.command.secret;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.draw.QrDrawing;
import org.svod.cli.terminal.Terminal;
import org.svod.vault.file.FilePort;
import org.svod.vault.secret.RecoveryCode;

/** Brings a recovery code to paper: letters and a square on the terminal alone, typed back before anything is made of it. */
public final class RecoveryPaper {
    private static final int TRIES = 3;
    private static final int GROUP = 8;
    private static final int GROUPS_IN_LINE = 4;
    /** Rows that what to do, the letters and the question take. */
    private static final int BESIDE = 6;

    private static final String MARGIN = "  ";

    private final Session session;
    private final String command;

    /** Asks in {@code session}; {@code command} is what a person would type again, without {@code svod}. */
    public RecoveryPaper(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** Shows {@code code} and has it typed back: one that was never written down right is worse than none. */
    public void confirm(RecoveryCode code) {
        Terminal terminal = session.terminal();
        char[] shown = code.toChars();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                session.questions().say("vault.code");
                square(shown);
                show(shown);
                String enter = session.questions().text("vault.code-written");
                assert enter != null;
                terminal.clear();
                byte[] typed = terminal.askSecret(session.words().say("vault.code-back") + " ")
                        .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
                if (sameIgnoringSpaces(typed, shown)) {
                    return;
                }
                session.questions().say("vault.code-again");
            }
        } finally {
            Arrays.fill(shown, '\0');
            terminal.clear();
        }
        throw new Problem(ExitCode.NEGATIVE, "code-differs", command);
    }

    /** Writes the code as one line into a new file that only its owner can read. */
    public static void write(FilePort files, Path file, RecoveryCode code) {
        char[] line = code.toChars();
        byte[] content = new byte[line.length + 1];
        for (int i = 0; i < line.length; i++) {
            content[i] = (byte) line[i]; // Bech32 is ASCII
        }
        content[line.length] = '\n';
        try {
            files.createNew(file, content);
            files.sync(file);
        } catch (IOException e) {
            throw new Problem(e, ExitCode.FAILED, "file-unwritable", file);
        } finally {
            Arrays.fill(line, '\0');
            Arrays.fill(content, (byte) 0);
        }
    }

    // Words line by line are read aloud, and a square is no word.
    private void square(char[] code) {
        if (!session.writer().repaints()) {
            return;
        }
        QrDrawing square = QrDrawing.of(code);
        if (square.columns() > session.terminal().columns()
                || square.rows() + BESIDE > session.terminal().rows()) {
            session.questions().say("vault.code-no-square");
            return;
        }
        for (char[] line : square.lines(session.writer().paints())) {
            session.terminal().showSecret(line);
            Arrays.fill(line, '\0');
        }
    }

    // In groups of eight, four to a line: 37 columns fit a telephone.
    private void show(char[] code) {
        int perLine = GROUP * GROUPS_IN_LINE;
        for (int from = 0; from < code.length; from += perLine) {
            int length = Math.min(perLine, code.length - from);
            char[] line = new char[MARGIN.length() + length + (length - 1) / GROUP];
            Arrays.fill(line, ' ');
            for (int i = 0; i < length; i++) {
                line[MARGIN.length() + i + i / GROUP] = code[from + i];
            }
            session.terminal().showSecret(line);
            Arrays.fill(line, '\0');
        }
    }

    private static boolean sameIgnoringSpaces(byte[] typed, char[] shown) {
        int at = 0;
        boolean same = true;
        for (byte each : typed) {
            if (each == ' ') {
                continue;
            }
            same &= at < shown.length && Character.toUpperCase((char) each) == Character.toUpperCase(shown[at]);
            at++;
        }
        Arrays.fill(typed, (byte) 0);
        return same && at == shown.length;
    }
}
