package org.svod.cli.command.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.CommandLineRunner;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.temporary.PrivateFolder;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.NewSlot;
import org.svod.vault.panic.EraseReceipt;
import org.svod.vault.panic.Erasure;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;
import picocli.CommandLine.Command;

/**
 * A whole detention with invented people, told by the real commands on a real vault in a private temporary folder: the call, the
 * time limits, a lawyer who does not answer, closing refused, everyone seen free, the keys erased. Only the clock is played.
 */
@Command
public final class DemoCommand implements SvodCommand {
    private final FilePort files;
    private final SecureRandom random;
    private final CommandLineRunner runner;

    /** Plays command lines through {@code runner}. */
    public DemoCommand(FilePort files, SecureRandom random, CommandLineRunner runner) {
        this.files = files;
        this.random = random;
        this.runner = runner;
    }

    @Override
    public Answer run(Session session) {
        Map<String, Object> data = new LinkedHashMap<>();
        Screen.Builder end = Screen.of();
        boolean complete;
        PrivateFolder folder = PrivateFolder.make(session.environment().temp());
        try (folder) {
            Path vault = folder.path().resolve("demo");
            data.put("scenes", play(session, vault));
            EraseReceipt receipt = new Erasure(files, random, Erasure.PATIENCE).erase(List.of(vault));
            complete = receipt.complete() && opensNothing(session, vault);
            end.gap().text(session.words().say("demo.erase"));
            receipt.erased()
                    .forEach(file -> end.item(
                            file.readBack() ? Mark.OK : Mark.NO,
                            session.words()
                                    .say(
                                            file.readBack() ? "vault.erased-file" : "vault.erased-file-unconfirmed",
                                            vault.relativize(file.path()),
                                            file.bytes())));
        }
        data.put("erased", complete);
        data.put("folderGone", !Files.exists(folder.path()));
        end.text(session.words().say(complete ? "demo.over" : "demo.not-erased"));
        Answer answer = Answer.done("demo", data, end.end()).then("svod");
        return complete ? answer : answer.with(ExitCode.INTEGRITY);
    }

    private int play(Session session, Path vault) {
        PlayedClock clock = new PlayedClock(session.environment().clock());
        session.writer().remark(session.words().say("demo.begin"));
        try (Session inside = session.in(vault, clock);
                RecoveryCode code = RecoveryCode.generate(random);
                RecoveryCredential key = new RecoveryCredential(code)) {
            inside.use(session.tools().creation().create(vault, KdfProfile.LOW, List.of(new NewSlot("demo", key))));
            return new DemoScript(inside, clock, runner).play();
        } catch (VaultException failure) {
            throw session.problem(failure);
        }
    }

    // Asked of the vault itself rather than taken from the receipt. Any code would be refused by keys that are still
    // there,
    // so that only the answer that there are none counts.
    private boolean opensNothing(Session session, Path vault) {
        try (RecoveryCode code = RecoveryCode.generate(random);
                RecoveryCredential key = new RecoveryCredential(code)) {
            session.tools().opening().open(vault, key).close();
            return false;
        } catch (KeysErasedException erased) {
            return true;
        } catch (VaultException other) {
            return false;
        }
    }
}
