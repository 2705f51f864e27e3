package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;
import org.svod.protocols.run.event.Slots;

/**
 * One protocol being walked.
 *
 * @param number 1 for the first
 * @param pin which text of which protocol
 * @param startedAt since when
 * @param protocol the protocol; absent if this text of it is not to be had here, and then the run has no steps or clocks
 * @param slots for whom what it asks for each person is asked; everybody, also who joins later, unless it names some
 */
public record RunView(int number, ProtocolPinned pin, Instant startedAt, Optional<Protocol> protocol, Slots slots) {}
