package org.svod.vault.store.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One thread makes, a second one uses what it made, piece by piece and in the same order, so that reading one file and
 * writing another take as long as the slower of the two. Only a few pieces wait in between.
 */
public final class Relay<T> {
    private static final int MOST_WAITING = 4;

    private final Deque<T> waiting = new ArrayDeque<>();
    private boolean allGiven;
    private boolean givenUp;

    private Relay() {}

    /**
     * Returns when all that {@code making}, on this thread, gave has been used by {@code using}, on another. If either
     * fails, so does the other at its next piece, and the failure comes out of here; both have ended then.
     */
    public static <T> void run(String name, Consumer<Consumer<T>> making, Consumer<T> using) {
        Relay<T> relay = new Relay<>();
        boolean made = false;
        try (Beside<Boolean> second = Beside.start(name, () -> relay.useAll(using))) {
            try {
                making.accept(piece -> relay.give(piece, second));
                made = true;
            } finally {
                relay.end(made);
            }
            boolean used = second.join();
            assert used;
        }
    }

    private void give(T piece, Beside<?> second) {
        synchronized (this) {
            Waiting.calmly(() -> {
                while (waiting.size() >= MOST_WAITING && !givenUp) {
                    wait();
                }
            });
            if (!givenUp) {
                waiting.add(piece);
                notifyAll();
                return;
            }
        }
        Object failure = second.join();
        throw new AssertionError("it gave up without a reason: " + failure);
    }

    private boolean useAll(Consumer<T> using) {
        boolean done = false;
        try {
            for (Optional<T> piece = next(); piece.isPresent(); piece = next()) {
                using.accept(piece.get());
            }
            done = true;
            return true;
        } finally {
            end(done);
        }
    }

    private synchronized Optional<T> next() {
        Waiting.calmly(() -> {
            while (waiting.isEmpty() && !allGiven && !givenUp) {
                wait();
            }
        });
        Optional<T> piece = givenUp ? Optional.empty() : Optional.ofNullable(waiting.poll());
        notifyAll();
        return piece;
    }

    /** Neither side waits for the other any more; after a failure what still waits is dropped. */
    private synchronized void end(boolean well) {
        allGiven = true;
        givenUp |= !well;
        notifyAll();
    }
}
