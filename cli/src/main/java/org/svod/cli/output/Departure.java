package org.svod.cli.output;

import java.util.List;

/** What is said when a run is left in the middle. Set anew before each question; for one thread. */
public final class Departure {
    private List<String> lines = List.of();

    /** What to say from now on. */
    public void say(List<String> given) {
        lines = List.copyOf(given);
    }

    /** What to say now; empty if nothing was set. */
    public List<String> lines() {
        return lines;
    }
}
