package org.svod.protocols;

import java.util.List;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/**
 * A role a protocol needs.
 *
 * @param role which
 * @param title what it is called in this protocol: "lawyer on call"
 * @param needed how many people, at least 1
 * @param mayCombine other roles the same person may take at the same time
 */
public record RoleNeed(Role role, LocalizedText title, int needed, List<Role> mayCombine) {
    public RoleNeed {
        mayCombine = List.copyOf(mayCombine);
    }
}
