package org.svod.cli.terminal;

import java.util.Optional;

/**
 * How a wait for a key ended.
 *
 * @param timeUp nobody typed anything in the time given
 * @param line what was typed, without its line end; absent if the time was up or the line was dropped
 */
public record Waited(boolean timeUp, Optional<String> line) {
    /** The time was up. */
    public static final Waited TIME_UP = new Waited(true, Optional.empty());
}
