package org.svod.cli.command.window;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.svod.cli.window.Listener;
import org.svod.cli.window.WindowAnswer;
import org.svod.cli.window.WindowPlace;
import org.svod.cli.window.WindowRequest;

/**
 * The open vault of a session, shared with second windows. Requests are done by the session's own thread while a question waits
 * there, one after the other, as if they had been typed between two answers; so nothing needs a lock, and nothing runs while the
 * session itself works.
 */
public final class Sharing implements AutoCloseable {
    private final Function<WindowRequest, WindowAnswer> answering;
    private final Optional<Listener> listener;
    private Runnable afterEach = () -> {};
    private int serving;
    private int served;

    /**
     * Shares from now on, at {@code place} if there is one.
     *
     * @param answering answers a request; called on the session's thread alone
     * @param owner takes work to that thread
     */
    public Sharing(
            Optional<WindowPlace> place, Function<WindowRequest, WindowAnswer> answering, Consumer<Runnable> owner) {
        this.answering = answering;
        this.listener = place.flatMap(each -> Listener.at(each, this::answer, owner));
    }

    /** Does {@code work} on the session's thread, and serves while a question of it waits. Outside of it requests are put off. */
    public <T> T during(Supplier<T> work) {
        serving++;
        try {
            return work.get();
        } finally {
            serving--;
        }
    }

    /** Does this after each request, on the session's thread: what stands on the screen may have changed. Replaces what was set. */
    public void afterEach(Runnable given) {
        afterEach = given;
    }

    /** How many requests were served so far. */
    public int served() {
        return served;
    }

    private WindowAnswer answer(WindowRequest request) {
        if (serving == 0) {
            return new WindowAnswer.NotNow();
        }
        WindowAnswer answer = answering.apply(request);
        served++;
        afterEach.run();
        return answer;
    }

    /** Stops listening and removes the socket. From any thread; safe to call twice. */
    @Override
    public void close() {
        listener.ifPresent(Listener::close);
    }
}
