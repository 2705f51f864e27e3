package org.svod.cli.window;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import jdk.net.ExtendedSocketOptions;

/** Who is at the other end of a socket, as the system says, and who we are. */
final class Peer {
    private Peer() {}

    /** Whether the process at the other end belongs to the person this one belongs to. */
    static boolean isOurs(SocketChannel channel) throws IOException {
        String other =
                channel.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
        return me().filter(other::equals).isPresent();
    }

    /** The name of the person this process belongs to; empty if the system does not say. */
    static Optional<String> me() {
        return ProcessHandle.current().info().user();
    }
}
