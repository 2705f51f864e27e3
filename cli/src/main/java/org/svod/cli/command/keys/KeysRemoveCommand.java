package org.svod.cli.command.keys;

import java.util.List;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.KeyDesk;
import org.svod.vault.failure.VaultException;
import org.svod.vault.key.SlotInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a way in away. At a terminal it says what would go, and asks for a digit. */
@Command
public final class KeysRemoveCommand implements SvodCommand {
    @Parameters(paramLabel = "LABEL")
    String label = "";

    @Override
    public Answer run(Session session) {
        return KeyWork.in(session, desk -> remove(session, desk));
    }

    private Answer remove(Session session, KeyDesk desk) throws VaultException {
        SlotInfo slot = desk.removable(label);
        Words words = session.words();
        String shown = new KeyTexts(words).slot(slot);
        Confirmation.of(
                session,
                Screen.of()
                        .text(words.say("keys.remove-would", shown, new KeyTexts(words).day(slot.created())))
                        .text(words.say("keys.old-images"))
                        .end(),
                "keys.remove-yes",
                shown);
        desk.remove(label);
        Screen screen = Screen.of().text(words.say("keys.removed", shown)).end();
        return Answer.done("keys.remove", KeyTexts.document(slot), screen)
                .warning(List.of(words.say("keys.old-images")))
                .then("svod keys rotate", "svod keys status");
    }
}
