package org.svod.cli.window;

import java.util.List;

/**
 * One command line of a second window. Holds no secret: a passphrase is never an argument, and none is asked for.
 *
 * @param form how it wants the answer
 * @param arguments the command line
 * @param input what stood on its standard input; empty if the command line reads none
 */
public record WindowRequest(WindowForm form, List<String> arguments, String input) {
    /** Copies the arguments. */
    public WindowRequest {
        arguments = List.copyOf(arguments);
    }
}
