package org.svod.cli.window;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One request between the thread that received it and the thread that owns the vault. It is done at most once, and never
 * after the receiver has said that it was not.
 */
final class Errand implements Runnable {
    private enum Stage {
        WAITING,
        BEGUN,
        OVER
    }

    private final WindowRequest request;
    private final Function<WindowRequest, WindowAnswer> answering;
    private final BooleanSupplier wanted;
    private Stage stage = Stage.WAITING;
    private @Nullable WindowAnswer answer;

    /** {@code wanted} is asked before it is begun: whoever hung up wants nothing any more. */
    Errand(WindowRequest request, Function<WindowRequest, WindowAnswer> answering, BooleanSupplier wanted) {
        this.request = request;
        this.answering = answering;
        this.wanted = wanted;
    }

    /** Does it, on the thread that owns the vault. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        WindowAnswer given = null;
        try {
            given = answering.apply(request);
        } finally {
            end(given);
        }
    }

    private synchronized boolean begin() {
        if (!wanted.getAsBoolean()) {
            drop();
        }
        if (stage != Stage.WAITING) {
            return false;
        }
        stage = Stage.BEGUN;
        return true;
    }

    private synchronized void end(@Nullable WindowAnswer given) {
        answer = given;
        stage = Stage.OVER;
        notifyAll();
    }

    /** The answer. Not begun within {@code most}, it is not done any more; once begun it is waited for. Empty if it failed. */
    synchronized Optional<WindowAnswer> await(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (stage != Stage.OVER) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (stage == Stage.WAITING && left <= 0) {
                drop();
            } else {
                wait(Math.max(1, left));
            }
        }
        return Optional.ofNullable(answer);
    }

    /** From now on it is not done, unless it has begun. */
    synchronized void drop() {
        if (stage == Stage.WAITING) {
            end(new WindowAnswer.NotNow());
        }
    }
}
