package org.svod.cli.command.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.secret.GivenPassphrase;
import org.svod.cli.command.secret.NewPassphrase;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.KeyDesk;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.SlotKind;
import org.svod.vault.secret.Credential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another passphrase in a slot's place, one's own if none is named. The one before opens nothing from then on. */
@Command
public final class KeysPassphraseCommand implements SvodCommand {
    @Parameters(paramLabel = "LABEL", arity = "0..1")
    @Nullable String label;

    @Option(names = "--new-passphrase-file", paramLabel = "F")
    @Nullable Path passphraseFile;

    @Option(names = "--new-passphrase-fd", paramLabel = "N")
    @Nullable Integer passphraseDescriptor;

    @Option(names = "--new-key-file", paramLabel = "F")
    @Nullable Path keyFile;

    @Option(names = "--no-key-file")
    boolean withoutFile;

    @Override
    public Answer run(Session session) {
        return KeyWork.in(session, desk -> change(session, desk));
    }

    private Answer change(Session session, KeyDesk desk) throws VaultException {
        String mine = session.vault().openedBy().label();
        SlotInfo slot = desk.changeable(label == null ? mine : label);
        Optional<Path> file = file(session, slot, slot.label().equals(mine));
        GivenPassphrase given =
                new GivenPassphrase(Optional.ofNullable(passphraseFile), Optional.ofNullable(passphraseDescriptor));
        NewPassphrase asking = new NewPassphrase(session, "keys passphrase " + slot.label());
        try (Credential credential = asking.read(given, file)) {
            SlotInfo made = desk.change(slot.label(), credential);
            Words words = session.words();
            Screen screen = Screen.of()
                    .text(words.say("keys.changed", new KeyTexts(words).slot(made)))
                    .end();
            return Answer.done("keys.passphrase", KeyTexts.document(made), screen)
                    .warning(List.of(words.say("keys.old-images")))
                    .then("svod keys rotate");
        }
    }

    // A slot that needs a file must not come to open without one because nobody thought of it.
    private Optional<Path> file(Session session, SlotInfo slot, boolean mine) {
        if (keyFile != null) {
            return Optional.of(keyFile);
        }
        if (withoutFile || slot.kind() != SlotKind.PASSPHRASE_AND_FILE) {
            return Optional.empty();
        }
        if (mine && session.options().keyFile().isPresent()) {
            return session.options().keyFile();
        }
        throw new Problem(ExitCode.USAGE, "slot-has-key-file", slot.label());
    }
}
