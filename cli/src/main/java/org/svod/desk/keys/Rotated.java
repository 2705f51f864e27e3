package org.svod.desk.keys;

import java.util.List;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.rotate.RotationReport;

/**
 * What a rotation did and what it left to people.
 *
 * @param report what was done, checked
 * @param tasks all that is still to do
 */
public record Rotated(RotationReport report, List<KeyTask> tasks) {
    /** Copies its list. */
    public Rotated {
        tasks = List.copyOf(tasks);
    }
}
