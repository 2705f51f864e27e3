package org.svod.cli.command.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.KeyDesk;
import org.svod.vault.failure.VaultException;
import org.svod.vault.keeping.KeyPolicy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How old secrets may get: shows it, or sets what is named. */
@Command
public final class KeysPolicyCommand implements SvodCommand {
    @Option(names = "--store-key", paramLabel = "DAYS")
    @Nullable Integer storeKey;

    @Option(names = "--passphrase", paramLabel = "DAYS")
    @Nullable Integer passphrase;

    @Option(names = "--recovery-code", paramLabel = "DAYS")
    @Nullable Integer recovery;

    @Option(names = "--practice", paramLabel = "DAYS")
    @Nullable Integer practice;

    @Override
    public Answer run(Session session) {
        KeyPolicy policy = KeyWork.in(session, this::set);
        Words words = session.words();
        Screen screen = Screen.of()
                .text(words.say("keys.policy"))
                .item(Mark.NONE, words.say("keys.policy.store-key", days(words, policy.storeKey())))
                .item(Mark.NONE, words.say("keys.policy.passphrase", days(words, policy.passphrase())))
                .item(Mark.NONE, words.say("keys.policy.recovery", days(words, policy.recovery())))
                .item(Mark.NONE, words.say("keys.policy.practice", days(words, policy.practice())))
                .end();
        return Answer.done("keys.policy", document(policy), screen);
    }

    private KeyPolicy set(KeyDesk desk) throws VaultException {
        KeyPolicy now = desk.status().policy();
        KeyPolicy wanted = new KeyPolicy(
                or("--store-key", storeKey, now.storeKey()),
                or("--passphrase", passphrase, now.passphrase()),
                or("--recovery-code", recovery, now.recovery()),
                or("--practice", practice, now.practice()));
        if (!wanted.equals(now)) {
            desk.policy(wanted);
        }
        return wanted;
    }

    static Map<String, Object> document(KeyPolicy policy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("storeKeyDays", policy.storeKey());
        data.put("passphraseDays", policy.passphrase());
        data.put("recoveryDays", policy.recovery());
        data.put("practiceDays", policy.practice());
        return data;
    }

    private static String days(Words words, int days) {
        return words.count("common.days", days);
    }

    private static int or(String option, @Nullable Integer given, int now) {
        if (given == null) {
            return now;
        }
        if (!KeyPolicy.fits(given)) {
            throw new Problem(ExitCode.USAGE, "bad-value", option, given, "help keys policy");
        }
        return given;
    }
}
