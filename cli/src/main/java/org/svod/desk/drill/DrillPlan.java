package org.svod.desk.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.term.LocalizedText;

/**
 * When one drill is due.
 *
 * @param drill which
 * @param title what it is called; absent if it is not among the drills at hand
 * @param last the day it was done last by the group; absent if never
 * @param due the day it is due; absent if it is due on no day of its own
 * @param daySet whether somebody set that day
 * @param people who did it, and when each is due again
 */
public record DrillPlan(
        DrillId drill,
        Optional<LocalizedText> title,
        Optional<LocalDate> last,
        Optional<LocalDate> due,
        boolean daySet,
        List<PersonDue> people) {
    /** Copies its list. */
    public DrillPlan {
        people = List.copyOf(people);
    }

    /** When one person did it last, alone or with the group, and should do it again. */
    public record PersonDue(String alias, LocalDate last, Optional<LocalDate> due) {}

    /** Whether its day has passed. */
    public boolean isOverdue(LocalDate today) {
        return due.filter(today::isAfter).isPresent();
    }
}
