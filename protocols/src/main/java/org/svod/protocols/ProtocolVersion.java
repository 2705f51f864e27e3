package org.svod.protocols;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version such as {@code 2.1}. The major number changes when a step changes its meaning.
 *
 * @param major 0 to 9999
 * @param minor 0 to 9999
 */
public record ProtocolVersion(int major, int minor) implements Comparable<ProtocolVersion> {
    private static final Pattern TEXT = Pattern.compile("(?:0|[1-9][0-9]{0,3})\\.(?:0|[1-9][0-9]{0,3})");
    private static final Comparator<ProtocolVersion> ORDER =
            Comparator.comparingInt(ProtocolVersion::major).thenComparingInt(ProtocolVersion::minor);

    public ProtocolVersion {
        if (major < 0 || major > 9999 || minor < 0 || minor > 9999) {
            throw new IllegalArgumentException("not a version: " + major + "." + minor);
        }
    }

    /** The version so written, or empty if the text is not one. */
    public static Optional<ProtocolVersion> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        int dot = text.indexOf('.');
        return Optional.of(new ProtocolVersion(
                Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1))));
    }

    @Override
    public int compareTo(ProtocolVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
