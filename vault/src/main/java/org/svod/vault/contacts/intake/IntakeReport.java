package org.svod.vault.contacts.intake;

import java.util.List;

/**
 * What became of the rows of one file. All of it is on disk.
 *
 * @param added how many are new
 * @param updated how many were here and learned something
 * @param skipped how many were here with all that the file says
 * @param problems those that are not kept, in the order of the file
 * @param notices what to tell about those that are
 */
public record IntakeReport(int added, int updated, int skipped, List<RowProblem> problems, List<RowNotice> notices) {

    /** Copies the lists. */
    public IntakeReport {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
