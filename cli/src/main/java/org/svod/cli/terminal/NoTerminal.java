package org.svod.cli.terminal;

import java.util.List;
import java.util.Optional;

/**
 * Nobody to ask: questions end with exit code 10 before they get here. Its size is that of the window that reads the answer, if
 * there is one.
 *
 * @param columns its width
 * @param rows its height
 */
public record NoTerminal(int columns, int rows) implements Terminal {
    /** With the size that a reader of a file expects. */
    public NoTerminal() {
        this(80, 24);
    }

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public void show(List<String> lines) {}

    @Override
    public void showSecret(char[] line) {}

    @Override
    public Optional<String> ask(String prompt) {
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> askSecret(String prompt) {
        return Optional.empty();
    }

    @Override
    public void dropTypedAhead() {}

    @Override
    public void clear() {}
}
