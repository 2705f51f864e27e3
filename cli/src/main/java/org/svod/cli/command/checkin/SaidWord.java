package org.svod.cli.command.checkin;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;

/**
 * A word that was said: asked with echo off, or the first line of standard input. It never stands in an argument, on the screen
 * or in a String. Whoever gets it wipes it.
 */
final class SaidWord {
    private static final int MOST_BYTES = 1024;

    private final Session session;
    private final String command;

    SaidWord(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** The word; nothing if none was said. {@code typed} is what stands behind the option: {@code -} or nothing. */
    byte[] read(@Nullable String typed, String question) {
        if (typed != null && !typed.isEmpty() && !typed.equals("-")) {
            throw new Problem(ExitCode.USAGE, "text-inline", command + " --word -");
        }
        if ("-".equals(typed)) {
            return input();
        }
        if (!session.terminal().present()) {
            if (typed == null) {
                return new byte[0];
            }
            throw session.needsPerson(command + " --word -");
        }
        return session.terminal()
                .askSecret(session.words().say(question) + " ")
                .orElseThrow(() -> new Problem(ExitCode.STOPPED, "stopped"));
    }

    private byte[] input() {
        byte[] bytes = {};
        try {
            bytes = session.environment().in().readNBytes(MOST_BYTES);
            int length = 0;
            while (length < bytes.length && bytes[length] != '\n' && bytes[length] != '\r') {
                length++;
            }
            return Arrays.copyOf(bytes, length);
        } catch (IOException failed) {
            throw new Problem(failed, ExitCode.USAGE, "text-missing", command + " --word -");
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
