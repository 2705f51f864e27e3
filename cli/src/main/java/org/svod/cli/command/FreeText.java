package org.svod.cli.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.text.Alias;

/**
 * Free text of one command: read from standard input where the command line says {@code -}, or asked at the terminal. It is
 * never taken from an argument, which every user of the computer can read in the list of processes. Standard input is one
 * text: a second {@code -} is refused rather than answered with nothing.
 */
public final class FreeText {
    private static final String INPUT = "-";
    private static final int MOST_BYTES = 1 << 18;

    private final Session session;
    private final String command;
    private boolean read;

    FreeText(Session session, String command) {
        this.session = session;
        this.command = command;
    }

    /** The text of {@code option}; empty if it was left out. */
    public String optional(@Nullable String typed, String option) {
        return typed == null ? "" : given(typed, option);
    }

    /** The text of {@code option}; if it was left out the person is asked {@code question}, and may answer nothing. */
    public String asked(@Nullable String typed, String option, String question) {
        if (typed == null && session.terminal().present()) {
            return session.questions().text(question);
        }
        return optional(typed, option);
    }

    /** The text of {@code option}; if it was left out the person is asked {@code question} until there is an answer. */
    public String required(@Nullable String typed, String option, String question) {
        if (typed != null) {
            return given(typed, option);
        }
        if (!session.terminal().present()) {
            throw session.needsPerson(line(option));
        }
        return session.questions().someText(question);
    }

    /** An alias, which may stand in an argument because it names nobody to a stranger; or {@code -}. Empty if left out. */
    public String alias(@Nullable String typed, String option) {
        if (typed == null || typed.equals(INPUT)) {
            return optional(typed, option);
        }
        try {
            return Alias.read(typed).value();
        } catch (ContactRefusedException notAlias) {
            throw new Problem(notAlias, ExitCode.USAGE, "text-inline", line(option));
        }
    }

    private String given(String typed, String option) {
        if (!typed.equals(INPUT)) {
            throw new Problem(ExitCode.USAGE, "text-inline", line(option));
        }
        if (read) {
            throw new Problem(ExitCode.USAGE, "text-twice", command);
        }
        read = true;
        try {
            byte[] bytes = session.environment().in().readNBytes(MOST_BYTES);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .strip();
            if (text.isEmpty()) {
                throw new Problem(ExitCode.USAGE, "text-missing", line(option));
            }
            return text;
        } catch (CharacterCodingException notText) {
            throw new Problem(notText, ExitCode.USAGE, "text-not-utf8", line(option));
        } catch (IOException failed) {
            throw new Problem(failed, ExitCode.USAGE, "text-missing", line(option));
        }
    }

    private String line(String option) {
        return option.isEmpty() ? command + " -" : command + " " + option + " -";
    }
}
