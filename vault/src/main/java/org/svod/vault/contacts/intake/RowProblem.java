package org.svod.vault.contacts.intake;

import org.svod.vault.contacts.problem.ContactProblemException;

/**
 * A row that is not kept, or a line in a card that could not be read.
 *
 * @param line where it is in the file, counted from 1
 * @param why what is wrong, with what the sentence about it needs
 */
public record RowProblem(int line, ContactProblemException why) {}
