package org.svod.protocols.term;

import java.util.Locale;
import java.util.Optional;

/** Who does a step. Protocols name roles, never people. */
public enum Role {
    MEMBER,
    COORDINATOR,
    LAWYER,
    RELATIVE,
    ADMIN;

    /** The spelling in files and on the command line: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that spelling, if there is one. */
    public static Optional<Role> ofCode(String code) {
        for (Role role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
