package org.svod.protocols.when;

import java.util.Optional;
import java.util.stream.Stream;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.term.StepId;

/** When a step applies. Pure: the same facts give the same answer. {@link ConditionParser} reads the written form. */
public sealed interface Condition {
    /** What is known in a run so far. */
    interface Facts {
        /** The value a decision gave to that variable, if any decision has. */
        Optional<String> variable(String name);

        /** Whether that clock has run out. */
        boolean expired(ClockId clock);

        /** Whether that event is known to have happened. */
        boolean happened(Moment moment);

        /** Whether that step was done; asked in drills only. */
        default boolean done(StepId step) {
            return false;
        }

        /** Whether that step was left out on purpose; asked in drills only. */
        default boolean skipped(StepId step) {
            return false;
        }

        /** Whether that inject was given to the players; asked in drills only. */
        default boolean sent(String inject) {
            return false;
        }
    }

    /** Whether the condition is true of these facts. */
    boolean holds(Facts facts);

    /** The conditions it is made of that are made of no others, from left to right. */
    default Stream<Condition> atoms() {
        return Stream.of(this);
    }

    /** Nothing is asked. */
    record Always() implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return true;
        }
    }

    /** {@code variable == value}; false while the variable has no value. */
    record Equals(String variable, String value) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.variable(variable).filter(value::equals).isPresent();
        }
    }

    /** {@code not x}; also {@code a != b}, which is true while the variable has no value. */
    record Not(Condition inner) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !inner.holds(facts);
        }

        @Override
        public Stream<Condition> atoms() {
            return inner.atoms();
        }
    }

    /** {@code x and y}. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return left.holds(facts) && right.holds(facts);
        }

        @Override
        public Stream<Condition> atoms() {
            return Stream.concat(left.atoms(), right.atoms());
        }
    }

    /** {@code x or y}. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return left.holds(facts) || right.holds(facts);
        }

        @Override
        public Stream<Condition> atoms() {
            return Stream.concat(left.atoms(), right.atoms());
        }
    }

    /** {@code answered variable}: a decision has given it some value. */
    record Answered(String variable) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.variable(variable).isPresent();
        }
    }

    /** {@code expired clock}. */
    record ClockExpired(ClockId clock) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.expired(clock);
        }
    }

    /** {@code done step}, in drills. */
    record StepDone(StepId step) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.done(step);
        }
    }

    /** {@code skipped step}, in drills. */
    record StepSkipped(StepId step) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.skipped(step);
        }
    }

    /** {@code sent inject}, in drills. */
    record InjectSent(String inject) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.sent(inject);
        }
    }

    /** {@code happened moment}. */
    record Happened(Moment moment) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.happened(moment);
        }
    }
}
