package org.svod.cli.command;

import org.svod.cli.output.Answer;

/**
 * One command. Its fields are filled from the command line; it asks a desk and says what the desk answered. It never prints.
 */
public interface SvodCommand {
    /**
     * Does what was asked.
     *
     * @throws org.svod.cli.output.Problem when it cannot, with the three lines a person reads
     */
    Answer run(Session session);
}
