package org.svod.protocols.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.protocols.clock.Per;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.Due;

/** One thing that one role does. Immutable; {@link #kind()} allows an exhaustive switch. */
public sealed interface Step
        permits ActionStep,
                DecisionStep,
                ContactStep,
                TimerStep,
                WipeStep,
                DocumentStep,
                RecordStep,
                HandoverStep,
                SubprotocolStep,
                NoteStep {

    /** The kinds of step, one for each permitted record. */
    enum Kind {
        ACTION,
        DECISION,
        CONTACT,
        TIMER,
        WIPE,
        DOCUMENT,
        RECORD,
        HANDOVER,
        SUBPROTOCOL,
        NOTE;

        /** The spelling in protocol files: the lower-case name. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with that spelling, if there is one. */
        public static Optional<Kind> ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** What every step has. */
    StepCore core();

    /** Which of the permitted records this is. */
    Kind kind();

    /** Its name. */
    default StepId id() {
        return core().id();
    }

    /** The action line. */
    default LocalizedText title() {
        return core().title();
    }

    /** Who does it. */
    default Role role() {
        return core().role();
    }

    /** Steps that come first. */
    default List<StepId> after() {
        return core().after();
    }

    /** When it applies. */
    default Condition when() {
        return core().when();
    }

    /** By when. */
    default Optional<Due> due() {
        return core().due();
    }

    /** Once, or once for each person. */
    default Per per() {
        return core().per();
    }

    /** Whether leaving it undone needs a reason. */
    default boolean required() {
        return core().required();
    }
}
