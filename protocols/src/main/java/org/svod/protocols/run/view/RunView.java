package org.svod.protocols.run.view;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.event.IncidentEvent.ProtocolPinned;

/**
 * One protocol being walked.
 *
 * @param number 1 for the first
 * @param pin which text of which protocol
 * @param startedAt since when
 * @param protocol the protocol; absent if this text of it is not to be had here, and then the run has no steps or clocks
 */
public record RunView(int number, ProtocolPinned pin, Instant startedAt, Optional<Protocol> protocol) {}
