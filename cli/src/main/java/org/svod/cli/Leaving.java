package org.svod.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What happens on Ctrl-C, hang-up and termination. The run is told to leave at its next question, closes the vault and says what
 * is saved; a run that does not get there within a second is left as it is, and the next opening recovers. Java then ends the
 * process with 128 and the signal's number.
 */
final class Leaving {
    private static final long PATIENCE_MILLIS = 1000;

    private final Runnable stop;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** {@code stop} tells the run to leave; it is called from another thread. */
    Leaving(Runnable stop) {
        this.stop = stop;
    }

    /** Watches from now on. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leave, "leaving"));
    }

    /** The run is over. */
    void ended() {
        ended.countDown();
    }

    void leave() {
        if (ended.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            // A second Ctrl-C cannot be heard any more; so this must not take long.
            boolean inTime = ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            assert inTime || ended.getCount() > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
