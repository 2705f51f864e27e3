package org.svod.cli.command.keys;

import java.time.Clock;
import org.svod.cli.command.Session;
import org.svod.vault.rotate.RotationPhase;
import org.svod.vault.rotate.RotationProgress;

/**
 * Says how a rotation goes: on a full terminal one line written over, else a sentence at the start, every thirty seconds and at
 * the end, and for a document nothing.
 */
final class RotationTalk implements RotationProgress, AutoCloseable {
    private static final long SENTENCE_MILLIS = 30_000;
    private static final long PAINT_MILLIS = 200;

    private final Session session;
    private final Clock clock;
    private final boolean painting;
    private RotationPhase phase = RotationPhase.COPY;
    private long rows;
    private long said;
    private boolean begun;

    /** Talks on the terminal of {@code session}, or to its standard error. */
    RotationTalk(Session session) {
        this.session = session;
        this.clock = session.environment().clock();
        this.painting = session.terminal().present() && session.writer().repaints();
        this.said = clock.millis();
    }

    @Override
    public void begins(RotationPhase next) {
        // Only now: what is refused before the first phase has not begun.
        if (!begun) {
            session.writer().remark(session.words().say("keys.rotate-begins"));
        }
        begun = true;
        phase = next;
        if (painting) {
            paint();
        }
    }

    @Override
    public void copied(long copied) {
        rows = copied;
        long now = clock.millis();
        if (now - said < (painting ? PAINT_MILLIS : SENTENCE_MILLIS)) {
            return;
        }
        said = now;
        if (painting) {
            paint();
        } else {
            session.writer().remark(line());
        }
    }

    /** Leaves the line that was written over. */
    @Override
    public void close() {
        if (painting) {
            session.terminal().repaint("");
        }
    }

    private void paint() {
        session.terminal().repaint(line());
    }

    private String line() {
        return session.words().say("keys.phase." + phase.code(), rows);
    }
}
