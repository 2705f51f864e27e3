package org.svod.cli.command.protocol;

import java.nio.file.Files;
import org.svod.cli.command.Session;
import org.svod.desk.ProtocolDesk;
import picocli.CommandLine.Option;

/**
 * Which protocols a command means. Those that come with the program need no vault; the movement's own are in it, and are meant
 * too where a script hands in the passphrase anyway or a person asks for them.
 */
public final class Shelf {
    @Option(names = "--own")
    boolean own;

    /** The protocols at hand; what they leave out is said beside the answer. */
    public ProtocolDesk of(Session session) {
        if (own || session.passphrase().isGiven()) {
            session.vault();
        } else if (Files.exists(session.places().vault())) {
            session.writer().remark(session.words().say("protocol.without-own"));
        }
        return session.protocols();
    }
}
