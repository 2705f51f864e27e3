package org.svod.protocols.drill.ready;

import java.time.LocalDate;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

/**
 * Somebody once practised a protocol.
 *
 * @param person a handle, never a name
 * @param role in which role
 * @param protocol which protocol
 * @param major the major number of the version that was practised
 * @param on the day
 * @param percent the person's score, 0 to 100
 */
public record Practice(String person, Role role, ProtocolId protocol, int major, LocalDate on, int percent) {
    public Practice {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("not a percentage: " + percent);
        }
    }
}
