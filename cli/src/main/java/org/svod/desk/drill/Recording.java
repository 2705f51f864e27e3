package org.svod.desk.drill;

import java.time.LocalDate;
import java.util.List;
import org.svod.protocols.drill.DrillId;
import org.svod.protocols.drill.ready.Mishearing.Doubt;

/** What became of a line that somebody read out. Only {@link Recorded} wrote anything. */
public sealed interface Recording {
    /** It is on disk. */
    record Recorded(DrillResult result) implements Recording {}

    /** The same line of the same person was on disk already. */
    record Known(DrillResult result) implements Recording {}

    /** The check digits do not fit: these words, numbered from 1, are where one wrong sign would explain it. */
    record Misheard(List<Doubt> doubts) implements Recording {
        /** Copies its list. */
        public Misheard {
            doubts = List.copyOf(doubts);
        }
    }

    /** A newer program wrote it. */
    record Newer() implements Recording {}

    /** It is no such line: it has so many words instead of nine, or begins otherwise. */
    record NoLine(int words) implements Recording {}

    /** Nobody here knows that drill, so not which protocol it practises. */
    record UnknownDrill(DrillId drill) implements Recording {}

    /** Its day has not come yet. */
    record InFuture(LocalDate day) implements Recording {}
}
