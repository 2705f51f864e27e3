package org.svod.protocols.run.event;

import java.util.regex.Pattern;

/**
 * The name of an incident: 128 random bits made by whoever opens it.
 *
 * @param hex 32 lower-case hex digits
 */
public record IncidentId(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

    public IncidentId {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 32 hex digits: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
