package org.svod.cli.command.checkin;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.duty.CheckInStanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Somebody answered. With the word for duress the receipt, the document and the exit code are the same as without: whoever
 * looks over a shoulder, or reads this line of a script, learns nothing.
 */
@Command
public final class CheckInOkCommand implements SvodCommand {
    private static final int TRIES = 3;

    @Parameters(paramLabel = "ALIAS")
    String alias = "";

    @Option(names = "--word", paramLabel = "-", arity = "0..1", fallbackValue = "")
    @Nullable String word;

    @Override
    public Answer run(Session session) {
        session.vault();
        CheckInStanding standing = CheckInWork.one(session, alias);
        if (word != null && !standing.hasWord()) {
            throw new Problem(ExitCode.NEGATIVE, "no-word-agreed", standing.who());
        }
        // Typed wrong it must not pass for an answer that was given freely.
        boolean asks = session.terminal().present() && !"-".equals(word);
        for (int left = asks ? TRIES : 1; left > 0; left--) {
            if (answered(session, standing)) {
                return receipt(session, standing);
            }
            if (left > 1) {
                session.questions().say("checkin.word-again");
            }
        }
        throw new Problem(ExitCode.NEGATIVE, "word-unknown", standing.who());
    }

    private boolean answered(Session session, CheckInStanding standing) {
        byte[] said = standing.hasWord()
                ? new SaidWord(session, "checkin ok " + standing.who()).read(word, "checkin.word")
                : new byte[0];
        try {
            return session.inVault(() -> DutyDesks.checkIns(session).answer(standing, said));
        } finally {
            Arrays.fill(said, (byte) 0);
        }
    }

    // Made of what was agreed alone, so that it cannot differ by what was said.
    private static Answer receipt(Session session, CheckInStanding standing) {
        CheckInTexts texts = new CheckInTexts(session);
        Instant now = session.environment().clock().instant();
        var plan = standing.checkIn().plan();
        Optional<Instant> next = plan.dueAfter(now.plus(plan.early()));
        Screen.Builder screen =
                Screen.of().item(Mark.OK, session.words().say("checkin.ok", standing.who(), texts.at(now)));
        next.ifPresent(at -> screen.text(session.words().say("checkin.next", texts.at(at))));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("who", standing.who());
        data.put("at", texts.document(now));
        data.put("next", next.map(texts::document));
        return Answer.done("checkin.ok", data, screen.end()).then("svod checkin status");
    }
}
