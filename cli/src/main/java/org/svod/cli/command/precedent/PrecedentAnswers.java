package org.svod.cli.command.precedent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.precedent.PrecedentLink;

/** Precedents as answers. */
final class PrecedentAnswers {
    private PrecedentAnswers() {}

    /** The one precedent whose id begins as typed. */
    static OwnPrecedent named(Session session, String typed) {
        session.vault();
        List<OwnPrecedent> found = typed.matches("[0-9a-f]{4,32}")
                ? session.inVault(() -> session.precedents().named(typed))
                : List.of();
        if (found.isEmpty()) {
            throw new Problem(ExitCode.NOT_FOUND, "precedent-not-found", typed);
        }
        if (found.size() > 1) {
            String ids = String.join(
                    ", ", found.stream().map(each -> each.id().toString()).toList());
            throw new Problem(ExitCode.BUSY, "precedent-ambiguous", ids);
        }
        return found.get(0);
    }

    /** What was written down, in one sentence, and the precedent. */
    static Answer receipt(String kind, String sentence, OwnPrecedent precedent, Session session) {
        Screen.Builder screen = Screen.of()
                .item(Mark.OK, session.words().say(sentence, precedent.shortId()))
                .all(new PrecedentLines(session).of(precedent));
        return Answer.done(kind, document(precedent), screen.end());
    }

    /** A precedent as a document. */
    static Map<String, Object> document(OwnPrecedent precedent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", precedent.id().toString());
        data.put("on", precedent.on().map(Object::toString));
        data.put("threat", precedent.threat());
        data.put("place", precedent.place());
        data.put("what", precedent.what());
        data.put("source", precedent.source());
        List<Map<String, Object>> links = new ArrayList<>();
        for (PrecedentLink link : precedent.links()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("protocol", link.protocol());
            line.put("step", link.step());
            line.put("verdict", link.verdict().code());
            links.add(line);
        }
        data.put("links", links);
        data.put("deleted", precedent.hidden());
        return data;
    }
}
