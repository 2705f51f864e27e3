package org.svod.cli.window;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The side of the window that holds the vault. A thread of its own takes one connection after another and reads a request; the
 * request is answered on the thread that owns the vault, to which it is handed. Whoever sends anything else is dropped.
 */
public final class Listener implements AutoCloseable {
    /** A request comes in one piece from the same machine. */
    private static final Duration READING = Duration.ofSeconds(3);

    /** How long a request waits for the owner's thread. */
    private static final Duration WAITING = Duration.ofSeconds(20);

    private static final Duration WRITING = Duration.ofSeconds(5);
    private static final int QUEUE = 8;

    private final WindowPlace place;
    private final ServerSocketChannel server;
    private final Function<WindowRequest, WindowAnswer> answering;
    private final Consumer<Runnable> owner;
    private final Duration reading;
    private final Duration waiting;
    private @Nullable Errand errand;
    private boolean closed;

    private Listener(
            WindowPlace place,
            ServerSocketChannel server,
            Function<WindowRequest, WindowAnswer> answering,
            Consumer<Runnable> owner,
            Duration reading,
            Duration waiting) {
        this.reading = reading;
        this.waiting = waiting;
        this.place = place;
        this.server = server;
        this.answering = answering;
        this.owner = owner;
    }

    /**
     * Listens at {@code place} until it is closed; empty if that cannot be, and one window must do. Only the process that has
     * the vault's lock may call it, so that a socket nobody answers at is a dead process's.
     *
     * @param answering answers a request; called on the owner's thread alone
     * @param owner takes work to the thread that owns the vault
     */
    public static Optional<Listener> at(
            WindowPlace place, Function<WindowRequest, WindowAnswer> answering, Consumer<Runnable> owner) {
        return at(place, answering, owner, READING, WAITING);
    }

    /** The same with a patience of its own: for one read of a request, and for the owner's thread. */
    static Optional<Listener> at(
            WindowPlace place,
            Function<WindowRequest, WindowAnswer> answering,
            Consumer<Runnable> owner,
            Duration reading,
            Duration waiting) {
        try {
            if (!place.prepare() || isAnswered(place)) {
                return Optional.empty();
            }
            Files.deleteIfExists(place.socket());
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            boolean bound = false;
            try {
                server.bind(UnixDomainSocketAddress.of(place.socket()), QUEUE);
                bound = true;
            } finally {
                if (!bound) {
                    server.close();
                }
            }
            Listener listener = new Listener(place, server, answering, owner, reading, waiting);
            Thread thread = new Thread(listener::listen, "window");
            thread.setDaemon(true);
            thread.start();
            return Optional.of(listener);
        } catch (IOException | UnsupportedOperationException cannot) {
            return Optional.empty();
        }
    }

    private static boolean isAnswered(WindowPlace place) {
        Optional<Asker> answered = Asker.reach(place);
        answered.ifPresent(Asker::close);
        return answered.isPresent();
    }

    private void listen() {
        while (true) {
            try (SocketChannel channel = server.accept()) {
                if (Peer.isOurs(channel)) {
                    serve(channel);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException droppedOrOver) {
                if (!server.isOpen()) {
                    return;
                }
            }
        }
    }

    private void serve(SocketChannel channel) throws IOException, InterruptedException {
        try (Exchange exchange = new Exchange(channel)) {
            int length = Frames.requestLength(exchange.read(Frames.HEAD, reading));
            WindowRequest request = Frames.request(exchange.read(length, reading));
            Errand asked = new Errand(request, answering, exchange::isThere);
            if (!take(asked)) {
                return;
            }
            Optional<WindowAnswer> answer = asked.await(waiting);
            if (answer.isPresent()) {
                exchange.write(Frames.of(answer.get()), WRITING);
            }
        }
    }

    private synchronized boolean take(Errand asked) {
        if (closed) {
            return false;
        }
        errand = asked;
        owner.accept(asked);
        return true;
    }

    /** Stops listening, removes the socket, and drops a request that was not begun. From any thread; safe to call twice. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (errand != null) {
                errand.drop();
            }
        }
        try {
            server.close();
            place.remove();
        } catch (IOException left) {
            // A socket nobody answers at: the next window to hold the vault replaces it.
            return;
        }
    }
}
