package org.svod.protocols.step;

import org.svod.protocols.term.ProtocolId;

/**
 * Another protocol to walk, once or once for each person.
 *
 * @param core what every step has
 * @param protocol which
 */
public record SubprotocolStep(StepCore core, ProtocolId protocol) implements Step {
    @Override
    public Kind kind() {
        return Kind.SUBPROTOCOL;
    }
}
