package org.svod.cli.command.vault;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.file.FilePort;
import org.svod.vault.panic.EraseReceipt;
import org.svod.vault.panic.ErasedFile;
import org.svod.vault.panic.Erasure;
import org.svod.vault.panic.NotReached;
import org.svod.vault.panic.Remaining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Finishes an erase that the launcher began, and writes the receipt. Asks nothing and needs no passphrase. Exit code 7 when
 * something could not be overwritten, or could not be read back as overwritten.
 */
@Command
public final class PanicCommand implements SvodCommand {
    private final FilePort files;
    private final SecureRandom random;

    @Option(names = "--now")
    boolean now;

    /** Erases on {@code files} with noise from {@code random}. */
    public PanicCommand(FilePort files, SecureRandom random) {
        this.files = files;
        this.random = random;
    }

    @Override
    public Answer run(Session session) {
        if (!now) {
            throw new Problem(ExitCode.USAGE, "panic-needs-now");
        }
        EraseReceipt receipt = new Erasure(files, random, Erasure.PATIENCE)
                .erase(session.places().vaults());
        if (receipt.vaults().isEmpty()) {
            throw new Problem(
                    ExitCode.NOT_FOUND,
                    "nothing-to-erase",
                    session.places().named()
                            ? session.places().vault()
                            : session.places().data());
        }
        Answer answer = Answer.done("panic", document(receipt), screen(receipt, session.words()));
        return receipt.complete() ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private static Map<String, Object> document(EraseReceipt receipt) {
        List<Map<String, Object>> erased = new ArrayList<>();
        for (ErasedFile file : receipt.erased()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("path", file.path());
            line.put("bytes", file.bytes());
            line.put("readBack", file.readBack());
            erased.add(line);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("erased", erased);
        data.put(
                "notReached",
                receipt.notReached().stream().map(NotReached::code).toList());
        data.put("remaining", receipt.remaining().stream().map(Remaining::path).toList());
        data.put("stillHeld", receipt.stillHeld());
        return data;
    }

    private static Screen screen(EraseReceipt receipt, Words words) {
        Screen.Builder screen = Screen.of().text(words.say("vault.erasing")).gap();
        for (ErasedFile file : receipt.erased()) {
            String key = file.readBack() ? "vault.erased-file" : "vault.erased-file-unconfirmed";
            screen.item(file.readBack() ? Mark.OK : Mark.NO, words.say(key, file.path(), file.bytes()));
        }
        receipt.remaining().forEach(each -> screen.item(Mark.OVERDUE, words.say("vault.not-erased", each.path())));
        receipt.stillHeld().forEach(each -> screen.item(Mark.SOON, words.say("vault.still-held", each)));
        if (receipt.complete()) {
            screen.text(words.say(receipt.erased().isEmpty() ? "vault.erased-before" : "vault.erased"));
        }
        screen.gap().text(words.say("vault.not-reached"));
        receipt.notReached().forEach(each -> screen.item(Mark.NONE, words.say("vault.not-reached." + each.code())));
        return screen.end();
    }
}
