package org.svod.cli.command.protocol;

import java.nio.file.Files;
import java.util.List;
import org.svod.cli.command.Session;
import org.svod.desk.ProtocolDesk;
import org.svod.desk.precedent.OwnPrecedent;
import org.svod.desk.review.OpenActions;
import picocli.CommandLine.Option;

/**
 * Which protocols a command means. Those that come with the program need no vault; the movement's own are in it, and are meant
 * too where a script hands in the passphrase anyway or a person asks for them.
 */
public final class Shelf {
    @Option(names = "--own")
    boolean own;

    /** The precedents that speak of them: those of the vault, where it is open. */
    static List<OwnPrecedent> precedents(Session session) {
        return session.isOpen() ? session.inVault(() -> session.precedents().all(false)) : List.of();
    }

    /** What was proposed for one of them after incidents, where the vault is open. */
    static List<OpenActions.Proposal> proposals(Session session, String protocol) {
        return session.isOpen()
                ? session.inVault(() -> OpenActions.proposals(session.vault().store(), protocol))
                : List.of();
    }

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
