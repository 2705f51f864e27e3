package org.svod.cli.command.vault;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.VaultGlance;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import picocli.CommandLine.Command;

/**
 * Clears the screen and says whether anything is open. A command keeps nothing open when it has ended, so that there is nothing
 * to lock but another process. Exit code 6 if one holds the vault.
 */
@Command
public final class LockCommand implements SvodCommand {
    private final FilePort files;
    private final SecureRandom random;

    /** Looks at the vault on {@code files}. */
    public LockCommand(FilePort files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    @Override
    public Answer run(Session session) {
        if (session.terminal().present()) {
            session.terminal().clear();
        }
        Words words = session.words();
        VaultGlance seen = glance(session);
        String holder = seen.holder().map(known -> String.valueOf(known.pid())).orElse("?");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("vault", session.places().vault());
        data.put("held", seen.busy());
        seen.holder().ifPresent(known -> data.put("pid", known.pid()));
        Screen.Builder screen = Screen.of();
        if (seen.busy()) {
            screen.item(Mark.OVERDUE, words.say("vault.lock-held", holder)).text(words.say("vault.lock-held-now"));
        } else {
            screen.item(Mark.OK, words.say("vault.lock-free"));
        }
        Answer answer = Answer.done(
                "lock", data, screen.text(words.say("vault.lock-limits")).end());
        return seen.busy() ? answer.with(ExitCode.BUSY) : answer;
    }

    private VaultGlance glance(Session session) {
        try {
            return VaultGlance.look(files, random, session.places().vault());
        } catch (VaultException failure) {
            throw session.problem(failure);
        }
    }
}
