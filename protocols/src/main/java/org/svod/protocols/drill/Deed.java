package org.svod.protocols.drill;

import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.term.StepId;

/** Something a player does that the incident's journal shows. */
public sealed interface Deed {
    /** How it is written in a file and shown in a report: {@code step:call-counsel}. */
    String written();

    /** A step was done, or asked for and refused. Of a contact step the first attempt counts, whoever answered. */
    record StepDone(StepId step) implements Deed {
        @Override
        public String written() {
            return "step:" + step;
        }
    }

    /** A step was left out on purpose. */
    record StepSkipped(StepId step) implements Deed {
        @Override
        public String written() {
            return "skip:" + step;
        }
    }

    /** A decision was taken this way. */
    record OptionTaken(StepId step, String option) implements Deed {
        @Override
        public String written() {
            return "option:" + step + "/" + option;
        }
    }

    /** Somebody on the roll was entered in that state. */
    record PersonSeen(PersonState state) implements Deed {
        @Override
        public String written() {
            return "person:" + state.code();
        }
    }

    /** Something was written down after the inject. */
    record NoteWritten() implements Deed {
        @Override
        public String written() {
            return "note";
        }
    }
}
