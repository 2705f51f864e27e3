package org.svod.cli.terminal;

import java.util.List;
import java.util.Optional;

/**
 * The terminal of a second window: its size is known, and nobody there can be asked.
 *
 * @param columns its width
 * @param rows its height
 */
public record DistantTerminal(int columns, int rows) implements Terminal {
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
