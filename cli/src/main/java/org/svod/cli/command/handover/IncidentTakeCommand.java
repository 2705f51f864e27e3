package org.svod.cli.command.handover;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.handover.TakeDesk;
import org.svod.desk.handover.TakeDesk.Opened;
import org.svod.vault.handover.HandoverReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes incidents from a file that another vault sealed to this one. A bundle that nobody handed over needs the words of two people;
 * code 9 as long as one is missing.
 */
@Command
public final class IncidentTakeCommand implements SvodCommand {
    private static final String NAME = "incident take";
    private static final int WORDS = 2;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    @Nullable Path file;

    @Option(names = "--word", paramLabel = "ALIAS")
    List<String> words = new ArrayList<>();

    @Option(names = "--show-recipient")
    boolean show;

    @Override
    public Answer run(Session session) {
        byte[] sealed = show ? new byte[0] : read();
        session.vault();
        TakeDesk desk = new TakeDesk(
                session.vault().store(),
                session.incidents(),
                session.contacts(),
                session.tools().random());
        if (show) {
            return recipient(session, session.inVault(desk::recipient));
        }
        Opened opened = session.inVault(() -> desk.open(sealed));
        TakeAnswers answers = new TakeAnswers(session, opened);
        if (!opened.hasNews()) {
            return answers.nothingTaken();
        }
        if (session.terminal().present()) {
            agreed(session, answers, opened.needsWords());
        }
        List<String> stand = opened.needsWords() ? twoWords(session, desk, opened) : List.of();
        return answers.taken(desk, stand);
    }

    private byte[] read() {
        Path from = Optional.ofNullable(file)
                .orElseThrow(() -> new Problem(ExitCode.USAGE, "missing-argument", "FILE", "help " + NAME));
        try (InputStream in = Files.newInputStream(from)) {
            return in.readNBytes(HandoverReading.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new Problem(unreadable, ExitCode.NOT_FOUND, "file-unreadable", from);
        }
    }

    private static Answer recipient(Session session, String recipient) {
        Words say = session.words();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("recipient", recipient);
        Screen screen = Screen.of()
                .text(say.say("handover.recipient"))
                .exact(List.of(recipient))
                .text(say.say("handover.recipient-why"))
                .end();
        return Answer.done("incident.take", data, screen);
    }

    // Whoever made a bundle may be the one who is gone: nobody can be asked for its words any more.
    private static void agreed(Session session, TakeAnswers answers, boolean gone) {
        Words say = session.words();
        String digit = session.questions()
                .choose(Screen.of()
                        .all(answers.contents())
                        .text(say.say(gone ? "handover.compare-bundle" : "handover.compare-words"))
                        .choice("1", say.say("handover.take"))
                        .choice("0", say.say("handover.leave-it"))
                        .end());
        if (digit.equals("0")) {
            throw new Problem(ExitCode.STOPPED, "stopped");
        }
    }

    // Two people who could be asked later. That both agreed is what is written down; no program can prove it.
    private List<String> twoWords(Session session, TakeDesk desk, Opened opened) {
        List<String> successors =
                new ArrayList<>(session.inVault(DutyDesks.duty(session)::list).successors());
        // Where there is no list yet, the one in the bundle names who is next.
        successors.addAll(
                session.inVault(() -> DutyDesks.duty(session).read(opened.file().duty()))
                        .successors());
        Set<String> may = session.inVault(() -> desk.standing(successors));
        List<String> given = new ArrayList<>(words);
        while (session.terminal().present() && given.stream().distinct().count() < WORDS) {
            Optional<String> typed = session.questions().words("handover.whose-word", given.size() + 1);
            if (typed.isEmpty()) {
                break;
            }
            given.add(typed.get().strip());
        }
        List<String> distinct = given.stream().distinct().toList();
        for (String alias : distinct) {
            if (!may.contains(alias)) {
                throw new Problem(ExitCode.APPROVALS, "word-of-nobody", alias, String.join(", ", may));
            }
        }
        if (distinct.size() < WORDS) {
            throw new Problem(ExitCode.APPROVALS, "two-words", WORDS - distinct.size(), String.join(", ", may));
        }
        assert opened.needsWords();
        return distinct.subList(0, WORDS);
    }
}
