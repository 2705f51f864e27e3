package org.svod.protocols.document;

import java.util.Locale;
import java.util.Optional;

/** What an incident can fill into a paper. In a text it is written in double braces: {@code {{person}}}. */
public enum Blank {
    /** The person the paper is about. */
    PERSON,
    /** Everybody on the roll. */
    PEOPLE,
    /** Where it happened. */
    PLACE,
    /** The department or body that holds the person. */
    DEPARTMENT,
    /** When the person was stopped. */
    DETAINED_AT,
    /** When the person was brought to the department. */
    DELIVERED_AT,
    /** The day of printing. */
    TODAY,
    /** The day and time of printing. */
    NOW,
    /** Who coordinates. */
    COORDINATOR,
    /** The name of the incident. */
    CASE;

    /** The spelling in files: the lower-case name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The blank with that spelling, if there is one. */
    public static Optional<Blank> ofCode(String code) {
        for (Blank blank : values()) {
            if (blank.code().equals(code)) {
                return Optional.of(blank);
            }
        }
        return Optional.empty();
    }
}
