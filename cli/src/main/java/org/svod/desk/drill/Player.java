package org.svod.desk.drill;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.svod.protocols.term.Role;

/**
 * Somebody who plays a role in a drill.
 *
 * @param alias who, never by name
 * @param role which role; whoever plays two stands here twice
 */
public record Player(String alias, Role role) {
    /** Everybody with all their roles, in the order in which they were named. */
    static Map<String, Set<Role>> people(List<Player> players) {
        Map<String, Set<Role>> people = new LinkedHashMap<>();
        players.forEach(player -> people.computeIfAbsent(player.alias(), none -> new LinkedHashSet<>())
                .add(player.role()));
        return people;
    }
}
