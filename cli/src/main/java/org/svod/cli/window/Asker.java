package org.svod.cli.window;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** The side of the second window: one request, one answer. */
public final class Asker implements AutoCloseable {
    /** Longer than the listener waits, so that it is the one who says that something else goes on there. */
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Exchange exchange;

    private Asker(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A connection to whoever listens at {@code place}; empty if nobody does, or nobody that may be trusted. */
    public static Optional<Asker> reach(WindowPlace place) {
        try {
            if (!Files.exists(place.socket()) || !place.isOurs()) {
                return Optional.empty();
            }
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            boolean kept = false;
            try {
                if (channel.connect(UnixDomainSocketAddress.of(place.socket())) && Peer.isOurs(channel)) {
                    Asker asker = new Asker(new Exchange(channel));
                    kept = true;
                    return Optional.of(asker);
                }
                return Optional.empty();
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
        } catch (IOException nobody) {
            // What a killed process left: nobody answers there.
            return Optional.empty();
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws UnfitFrameException if the request is too long, or the other side speaks otherwise than this one
     * @throws IOException if the other side hung up or took too long: then nobody knows whether it was done
     */
    public WindowAnswer ask(WindowRequest request) throws IOException {
        exchange.write(Frames.of(request), MOST);
        int length = Frames.answerLength(exchange.read(Frames.HEAD, MOST));
        return Frames.answer(exchange.read(length, MOST));
    }

    @Override
    public void close() {
        try {
            exchange.close();
        } catch (IOException goneAnyway) {
            return;
        }
    }
}
