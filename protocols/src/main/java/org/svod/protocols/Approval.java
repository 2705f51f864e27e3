package org.svod.protocols;

import java.time.LocalDate;
import org.svod.protocols.term.Role;

/**
 * Somebody's approval of this version.
 *
 * @param key the name of the key or a handle chosen for this; never a person's name
 * @param role in which role
 * @param on on which day
 */
public record Approval(String key, Role role, LocalDate on) {}
