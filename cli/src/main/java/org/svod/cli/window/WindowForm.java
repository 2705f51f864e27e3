package org.svod.cli.window;

import org.svod.protocols.term.Language;

/**
 * How the second window wants its answer.
 *
 * @param terminal whether its standard output is a terminal
 * @param plain whether it wants words alone
 * @param colourless whether it wants no colour
 * @param columns its width
 * @param rows its height
 * @param language its language, unless an argument says otherwise
 */
public record WindowForm(
        boolean terminal, boolean plain, boolean colourless, int columns, int rows, Language language) {}
