package org.svod.desk.shelf;

import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.compare.ProtocolDifference;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.finding.Finding;

/**
 * A protocol that is to be imported, looked at before anything is written.
 *
 * @param source what was read
 * @param replaces what it takes the place of: the movement's own of that id, else the one that comes with the program
 * @param difference what it changes; everything is new if it replaces nothing
 * @param findings what the linter says of it, among the protocols at hand
 * @param walking how many open incidents walk another version of it, and go on with that
 */
public record ProtocolImport(
        ProtocolSource source,
        Optional<Protocol> replaces,
        ProtocolDifference difference,
        List<Finding> findings,
        int walking) {
    /** Copies the list. */
    public ProtocolImport {
        findings = List.copyOf(findings);
    }

    /** Whether exactly this is in use already. */
    public boolean isInUse() {
        return replaces.filter(
                        before -> before.digest().equals(source.protocol().digest()))
                .isPresent();
    }

    /** Whether it would put an older version, or another content under the same version, in the place of a newer one. */
    public boolean isNoStepForward() {
        return replaces.filter(
                        before -> before.version().compareTo(source.protocol().version()) >= 0)
                .isPresent();
    }
}
