package org.svod.protocols.run.next;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.StepView;
import org.svod.protocols.step.Step;

/** What is next. */
public sealed interface Next {
    /** A promise whose time has come. Silence is what harms relatives most, so it comes before everything. */
    record KeepPromise(PromiseView promise) implements Next {}

    /**
     * A step to do.
     *
     * @param view the step as it stands
     * @param due by when; for a step that asks again, the time at which it did
     * @param overdue whether that time, with the grace given, has passed
     * @param why why this one
     */
    record DoStep(StepView view, Optional<Instant> due, boolean overdue, WhyNow why) implements Next {
        /** Which step. */
        public StepRef ref() {
            return view.ref();
        }

        /** What the protocol says. */
        public Step step() {
            return view.step();
        }
    }

    /** Nothing to do now; what is awaited, the soonest first and what has no time last. */
    record Waiting(List<Awaited> awaited) implements Next {
        public Waiting {
            awaited = List.copyOf(awaited);
        }
    }

    /** Nothing to do and nothing to wait for: the incident can be closed, or is over. */
    record NothingLeft() implements Next {}

    /** Why a step is the next one, most pressing first. */
    enum WhyNow {
        /** It asks again: nobody answered, or it was put off. */
        ASKS_AGAIN,
        OVERDUE,
        DUE_SOON,
        /** It is the first that is ready. */
        READY;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something awaited.
     *
     * @param kind what kind of thing
     * @param ref which: a step, a clock, a promise's number, slots, or the id of a protocol
     * @param at when it will call, if that is known
     */
    record Awaited(Kind kind, String ref, Optional<Instant> at) {
        /** What can be awaited. */
        public enum Kind {
            POSTPONED,
            RETRY,
            TIMER,
            /** A lawyer's word on an erase step. */
            GATE,
            PROMISE,
            /** A limit that runs. */
            CLOCK,
            /** People who are not seen free. */
            PERSON,
            /** The text of a protocol, without which nobody can tell what is left to do. */
            PROTOCOL,
            /** A step that waits for others while none of those asks for anybody, such as for somebody on the roll. */
            LOCKED;

            /** The stable lower-case name used in files and JSON. */
            public String code() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
