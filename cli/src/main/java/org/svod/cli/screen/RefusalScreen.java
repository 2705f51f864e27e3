package org.svod.cli.screen;

import java.util.List;
import org.svod.protocols.run.view.Reason;

/** Why an incident cannot be closed: everything that is still open, line by line. */
public final class RefusalScreen {
    private final IncidentTexts texts;

    /** Reasons in the words of {@code texts}. */
    public RefusalScreen(IncidentTexts texts) {
        this.texts = texts;
    }

    /** What stands in the way. */
    public Screen of(List<Reason> reasons) {
        return Screen.of()
                .banner(texts.isDrill(), texts.banner())
                .text(texts.words().say("incident.not-closed"))
                .all(reasons(reasons))
                .end();
    }

    /** The reasons alone, line by line. */
    public Screen reasons(List<Reason> reasons) {
        Screen.Builder screen = Screen.of();
        reasons.forEach(reason -> screen.item(Mark.NO, texts.reason(reason)));
        return screen.end();
    }
}
