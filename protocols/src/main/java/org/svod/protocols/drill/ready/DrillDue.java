package org.svod.protocols.drill.ready;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillId;

/**
 * When a drill is to be done again.
 *
 * @param drill which
 * @param last the day it was done; absent if never
 * @param next the day it is due, which may have passed; absent if it does not recur and was done
 */
public record DrillDue(DrillId drill, Optional<LocalDate> last, Optional<LocalDate> next) {
    /** A drill that was never done is due today; one that does not recur is due once. */
    public static DrillDue of(Drill drill, Optional<LocalDate> last, LocalDate today) {
        OptionalInt every = drill.recurrenceDays();
        if (last.isEmpty()) {
            return new DrillDue(drill.id(), last, Optional.of(today));
        }
        Optional<LocalDate> next =
                every.isPresent() ? Optional.of(last.get().plusDays(every.getAsInt())) : Optional.empty();
        return new DrillDue(drill.id(), last, next);
    }

    /** How many days it is overdue; 0 on the day itself and before. */
    public long overdueDays(LocalDate today) {
        return next.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
    }
}
