package org.svod.cli.command.manual;

import java.util.List;

/**
 * One command as a person can type it, in the order of help.
 *
 * @param path its names, one or two
 * @param arguments what follows them, in brackets where it may be left out
 * @param options its own options, without those that every command takes
 * @param purpose what it is for, in the reader's language
 */
public record Described(List<String> path, List<String> arguments, List<Choice> options, String purpose) {
    /** Copies its lists. */
    public Described {
        path = List.copyOf(path);
        arguments = List.copyOf(arguments);
        options = List.copyOf(options);
    }

    /**
     * One option.
     *
     * @param names all its spellings, the longest last
     * @param value what stands after it; empty if nothing does
     * @param meaning what it does, in the reader's language
     */
    public record Choice(List<String> names, String value, String meaning) {
        /** Copies its list. */
        public Choice {
            names = List.copyOf(names);
        }
    }
}
