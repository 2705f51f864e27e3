package org.svod.cli.guide;

import java.util.Map;
import java.util.function.Supplier;
import org.svod.cli.command.Session;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.terminal.KeysDropped;
import org.svod.desk.IncidentDesk;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;

/**
 * Practice: the real engine, journal and screens in a throw-away vault without a passphrase, marked as a drill on every screen.
 * Its key is a random one that nobody sees; the folder is removed at the end.
 */
public final class Practice {
    private final ThrowAway throwAway;

    /** Practises in vaults of {@code throwAway}. */
    public Practice(ThrowAway throwAway) {
        this.throwAway = throwAway;
    }

    /** Leads through a call and a whole protocol with invented people. */
    public Answer run(Session session) {
        return guarded(session, () -> throwAway.with(session, Practice::practise));
    }

    /** Does {@code work}, in which nothing is meant: whoever tries out what drops keys is only told what it would do. */
    public static Answer guarded(Session session, Supplier<Answer> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            // Elsewhere all is saved then, and bare svod goes on with it; here it would be untrue.
            throw problem.id().equals("stopped") ? new Problem(ExitCode.STOPPED, "practice-stopped") : problem;
        } catch (KeysDropped line) {
            if (session.isOpen()) {
                throw line; // a real vault is open behind the drill, and whoever types this may mean it
            }
            // Practised, not meant: whoever tries it out must not be led to a line where the same digits erase.
            session.terminal().clear();
            session.questions().say("guide.practice-dropped");
            return Answer.done("practice", Map.of(), Screen.empty());
        }
    }

    private static Answer practise(Session inside) {
        inside.questions().say("guide.practice");
        IncidentDesk desk = inside.incidents();
        IncidentId id = new CallGuide(inside, desk, Mode.DRILL).take();
        new IncidentGuide(inside, desk, id).walk();
        inside.questions().say("guide.practice-over");
        return Answer.done("practice", Map.of("incident", id), Screen.empty());
    }
}
