package org.svod.cli.terminal;

import java.util.List;
import java.util.Optional;

/** Nobody to ask: questions end with exit code 10 before they get here. */
public final class NoTerminal implements Terminal {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    @Override
    public boolean present() {
        return false;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public int rows() {
        return ROWS;
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
