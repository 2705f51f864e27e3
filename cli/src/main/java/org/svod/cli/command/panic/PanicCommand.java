package org.svod.cli.command.panic;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.temporary.LeftFolders;
import org.svod.cli.terminal.KeysDropped;
import org.svod.cli.words.Words;
import org.svod.vault.file.FilePort;
import org.svod.vault.media.MediaReport;
import org.svod.vault.panic.EraseReceipt;
import org.svod.vault.panic.Erasure;
import org.svod.vault.panic.Rehearsal;
import org.svod.vault.panic.VaultTraces;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Erasing keys, without a passphrase. With {@code --now} it finishes what the launcher began and writes the receipt; with
 * {@code --rehearse} it does the same on noise; without either it shows what would be lost, asks for one digit three times and
 * hands over to the launcher. Exit code 7 when something could not be overwritten, or not be read back as overwritten.
 */
@Command
public final class PanicCommand implements SvodCommand {
    /** Set by the launcher: when a rehearsal began and when the noise was overwritten, in milliseconds since 1970. */
    private static final String BEGUN = "SVOD_REHEARSAL";

    private final FilePort files;
    private final SecureRandom random;
    private final MediaReport media;

    @Option(names = "--now")
    boolean now;

    @Option(names = "--rehearse")
    boolean rehearse;

    /** Erases on {@code files} with noise from {@code random}; {@code media} tells what the disk means for it. */
    public PanicCommand(FilePort files, SecureRandom random, MediaReport media) {
        this.files = files;
        this.random = random;
        this.media = media;
    }

    @Override
    public Answer run(Session session) {
        if (now && rehearse) {
            throw new Problem(ExitCode.USAGE, "panic-unclear");
        }
        return now ? erase(session) : rehearse ? rehearse(session) : ask(session);
    }

    private Answer ask(Session session) {
        if (!session.terminal().present()) {
            throw session.needsPerson("panic --now");
        }
        List<Path> found = vaults(session);
        if (found.isEmpty()) {
            throw nothing(session);
        }
        new PanicQuestion(session, files, random).ask(found);
        // The launcher erases, as for --now: there is one way to do it.
        throw new KeysDropped(true);
    }

    private Answer erase(Session session) {
        Words words = session.words();
        EraseReceipt receipt = new Erasure(files, random, Erasure.PATIENCE).erase(vaults(session));
        if (receipt.vaults().isEmpty()) {
            throw nothing(session);
        }
        // A backup that was rehearsed by a process that was killed: what it left is a vault too.
        LeftFolders.Erased left = new LeftFolders(
                        files, random, session.environment().temp())
                .erase(receipt.vaults().get(0));
        if (left.vaults() > 0) {
            session.remark(words.say(left.complete() ? "common.left-practice-erased" : "common.left-practice-remains"));
        }
        MediaLines disk = MediaLines.of(media, receipt.vaults());
        Screen.Builder screen =
                Screen.of().text(words.say("vault.erasing")).gap().all(PanicReceipt.files(receipt, words));
        if (receipt.complete()) {
            screen.text(words.say(receipt.erased().isEmpty() ? "vault.erased-before" : "vault.erased"));
        }
        screen.all(PanicReceipt.limits(receipt, disk, words));
        return answer("panic", PanicReceipt.data(receipt, disk), screen.end(), receipt);
    }

    private Answer rehearse(Session session) {
        Words words = session.words();
        Rehearsal.Outcome outcome = rehearsed(session);
        if (outcome.vaults().isEmpty()) {
            throw nothing(session);
        }
        EraseReceipt receipt = outcome.receipt();
        MediaLines disk = MediaLines.of(media, outcome.vaults());
        Screen.Builder screen =
                Screen.of().text(words.say("panic.rehearsing")).gap().all(PanicReceipt.files(receipt, words));
        screen.text(words.say("panic.measured", outcome.keysMillis(), outcome.wholeMillis()));
        screen.all(PanicReceipt.limits(receipt, disk, words));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("keysMillis", outcome.keysMillis());
        data.put("wholeMillis", outcome.wholeMillis());
        data.putAll(PanicReceipt.data(receipt, disk));
        return answer("panic.rehearse", data, screen.end(), receipt);
    }

    private Rehearsal.Outcome rehearsed(Session session) {
        try {
            return new Rehearsal(files, random, session.environment().clock())
                    .rehearse(vaults(session), begun(session));
        } catch (IOException failed) {
            throw new Problem(failed, ExitCode.FAILED, "rehearsal-no-room");
        }
    }

    private static Optional<Rehearsal.Begun> begun(Session session) {
        return session.environment()
                .variable(BEGUN)
                .filter(said -> said.matches("[0-9]{1,15} [0-9]{1,15}"))
                .map(said -> said.split(" ", -1))
                .map(both -> new Rehearsal.Begun(
                        Instant.ofEpochMilli(Long.parseLong(both[0])), Instant.ofEpochMilli(Long.parseLong(both[1]))));
    }

    private static Answer answer(String kind, Map<String, Object> data, Screen screen, EraseReceipt receipt) {
        Answer answer = Answer.done(kind, data, screen);
        return receipt.complete() ? answer : answer.with(ExitCode.INTEGRITY);
    }

    /** The same as the launcher takes: the named one, else all there are, half-made ones included. */
    private List<Path> vaults(Session session) {
        VaultTraces traces = new VaultTraces(files);
        return session.places().named()
                ? List.of(session.places().vault()).stream()
                        .filter(traces::isVault)
                        .toList()
                : traces.vaultsUnder(session.places().data());
    }

    private static Problem nothing(Session session) {
        return new Problem(
                ExitCode.NOT_FOUND,
                "nothing-to-erase",
                session.places().named()
                        ? session.places().vault()
                        : session.places().data());
    }
}
