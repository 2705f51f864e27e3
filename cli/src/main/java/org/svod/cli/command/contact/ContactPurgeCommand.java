package org.svod.cli.command.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.ContactPurged;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes every value of a deleted contact for good, and says what that does not reach. */
@Command
public final class ContactPurgeCommand implements SvodCommand {
    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        ContactPurged purged = session.onContacts(desk -> desk.purge(alias));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cells", purged.report().cells());
        data.put("entries", purged.report().entries());
        data.put(
                "notReached",
                purged.notReached().stream().map(each -> each.code()).toList());
        Screen.Builder screen =
                Screen.of().text(words.say("contact.purged", alias)).text(words.say("contact.not-reached"));
        purged.notReached().forEach(each -> screen.item(Mark.NONE, words.say("contact.not-reached." + each.code())));
        return Answer.done("contact.purge", data, screen.end());
    }
}
