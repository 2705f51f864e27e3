package org.svod.cli.command.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.field.Phone;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds contacts by the beginnings of words; without a word it lists the first ones. */
@Command
public final class ContactFindCommand implements SvodCommand {
    private static final int LIMIT = 50;

    @Parameters(paramLabel = "WORD", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--deleted")
    boolean deleted;

    @Override
    public Answer run(Session session) {
        Words words = session.words();
        List<ContactLine> found = session.onContacts(desk -> desk.find(String.join(" ", typed), deleted, LIMIT));
        List<Map<String, Object>> lines =
                found.stream().map(ContactAnswers::line).toList();
        if (found.isEmpty()) {
            return Answer.done(
                    "contact.find",
                    Map.of("contacts", lines),
                    Screen.of().text(words.say("contact.none")).end());
        }
        List<List<String>> rows = found.stream()
                .map(line -> List.of(
                        line.alias(),
                        line.name(),
                        String.join(", ", line.roles()),
                        String.join(
                                ", ", line.phones().stream().map(Phone::e164).toList()),
                        line.city()))
                .toList();
        List<String> heads = List.of(
                words.say("contact.field.alias"),
                words.say("contact.field.name"),
                words.say("contact.field.roles"),
                words.say("contact.field.phones"),
                words.say("contact.field.city"));
        return Answer.done(
                "contact.find",
                Map.of("contacts", lines),
                Screen.of().table(heads, rows).end());
    }
}
