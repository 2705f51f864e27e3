package org.svod.cli.terminal;

/** What was written to the screen since the last answer, to be drawn again. Any thread may use it. */
final class Stage {
    private final StringBuilder shown = new StringBuilder();

    synchronized void add(String text) {
        shown.append(text);
    }

    /** Nothing of what stands there is drawn again: it was answered, or the screen was cleared. */
    synchronized void forget() {
        shown.setLength(0);
    }

    synchronized String text() {
        return shown.toString();
    }
}
