package org.svod.protocols;

import java.util.regex.Pattern;

/**
 * What a protocol says, in 64 hex digits: the SHA-256 of its canonical form (docs/formats/protocol.md). Layout, comments
 * and the order of keys do not change it; any change of a value does.
 *
 * @param hex 64 lower-case hex digits
 */
public record ProtocolDigest(String hex) {
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ProtocolDigest {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not 64 hex digits: " + hex);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
