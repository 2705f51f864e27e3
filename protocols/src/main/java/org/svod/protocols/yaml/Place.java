package org.svod.protocols.yaml;

/**
 * A place in a file, as an editor counts.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Place(int line, int column) {
    /** The first character of a file. */
    public static final Place START = new Place(1, 1);
}
