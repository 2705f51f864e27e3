package org.svod.cli.command.keys;

import org.svod.cli.command.Session;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;

/**
 * Before what cannot be taken back: at a terminal a person sees what would happen and types a digit. A script has named the slot
 * on its command line and is not asked.
 */
final class Confirmation {
    private Confirmation() {}

    /** Whether a person is there to be asked. */
    static boolean isAsked(Session session) {
        return session.terminal().present() && !session.options().json();
    }

    /** Returns if it is to be done. */
    static void of(Session session, Screen preview, String key, Object... arguments) {
        if (!isAsked(session)) {
            return;
        }
        String digit = session.questions()
                .choose(Screen.of()
                        .all(preview)
                        .choice("1", session.words().say(key, arguments))
                        .choice("0", session.words().say("keys.leave"))
                        .end());
        if (!digit.equals("1")) {
            throw new Problem(ExitCode.STOPPED, "nothing-changed");
        }
    }
}
