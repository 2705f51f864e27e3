package org.svod.protocols.run.view;

import java.util.Locale;

/** Every rule that can refuse something. {@link #text} is stable: scripts and catalogues of words depend on it. */
public enum ReasonCode {
    /** Nothing was opened yet. */
    INCIDENT_NOT_OPENED,
    /** It was opened before. */
    INCIDENT_ALREADY_OPEN,
    /** It is over: reopen it first. */
    INCIDENT_CLOSED,
    /** It is not over, so it cannot be reopened. */
    INCIDENT_NOT_CLOSED,
    /** Somebody is not seen free. Detail: their slots. */
    PERSON_NOT_SEEN_FREE,
    /** A limit of the authority still runs. Detail: the clocks. */
    CLOCK_RUNNING,
    /** A promise still stands. Detail: its number. */
    PROMISE_OPEN,
    /** Names are kept 30, 90 or 365 days. Detail: the days allowed. */
    RETENTION_UNKNOWN,
    /** No protocol of this incident ends like that. Detail: the outcomes there are. */
    OUTCOME_UNKNOWN,
    /** This text of the protocol is not here. Detail: id and version. */
    PROTOCOL_MISSING,
    /** No such step, or not for that person. Detail: the step. */
    STEP_UNKNOWN,
    /** Others come first. Detail: the step, then those. */
    STEP_LOCKED,
    /** It is over already. Detail: the step and its state. */
    STEP_FINISHED,
    /** Its condition does not hold. Detail: the step. */
    STEP_NOT_APPLICABLE,
    /** A decision is taken by naming an option. Detail: the options. */
    STEP_NEEDS_DECISION,
    /** It is no decision. Detail: the step. */
    STEP_NOT_DECISION,
    /** It is no contact. Detail: the step. */
    STEP_NOT_CONTACT,
    /** It erases nothing, so there is nothing to approve. Detail: the step. */
    STEP_NOT_ERASE,
    /** The protocol it leads to was not started yet. Detail: the protocol. */
    SUBPROTOCOL_NOT_STARTED,
    /** The step records a moment: when, and who says so. Detail: the moment. */
    OBSERVATION_MISSING,
    /** No such option. Detail: the options there are. */
    OPTION_UNKNOWN,
    /** Erasing after an official action began needs a lawyer's word. Detail: what began. */
    GATE_CLOSED,
    /** Nobody is named who approved it. */
    LAWYER_MISSING,
    /** Nobody has that number. Detail: the slots. */
    PERSON_UNKNOWN,
    /** That number is another's by now. Detail: the number and the one that stays. */
    PERSON_MERGED,
    /** A person is not merged with themselves. Detail: the slot. */
    PERSON_SAME,
    /** That number is taken. Detail: the slot. */
    SLOT_TAKEN,
    /** It has to be said about whom. */
    SLOTS_MISSING,
    /** Somebody has to be named who saw it. */
    SOURCE_MISSING,
    /** It needs a reason. */
    WHY_MISSING,
    /** It has to be said who refused. */
    WHO_MISSING,
    /** There is no text. */
    TEXT_MISSING,
    /** The text is too long or not valid. */
    TEXT_INVALID,
    /** Nobody knows that time zone. Detail: the zone. */
    ZONE_UNKNOWN,
    /** It has not happened yet. Detail: the time. */
    TIME_IN_FUTURE,
    /** That time is over. Detail: the time. */
    TIME_IN_PAST,
    /** No protocol of this incident knows the moment. Detail: those it knows. */
    MOMENT_UNKNOWN,
    /** No such clock. Detail: the clock. */
    CLOCK_UNKNOWN,
    /** It was met or made void already. Detail: the clock. */
    CLOCK_FINISHED,
    /** That number is taken. Detail: the run. */
    RUN_TAKEN,
    /** That number is taken. Detail: the number. */
    PROMISE_TAKEN,
    /** No such promise. Detail: the number. */
    PROMISE_UNKNOWN,
    /** It was kept or broken already. Detail: the number. */
    PROMISE_FINISHED,
    /** The roll, the runs or the promises are full. */
    NO_NUMBER_LEFT,
    /** No such entry. Detail: the entry. */
    ENTRY_UNKNOWN,
    /** The opening cannot be undone; declare a false alarm. */
    UNDO_OPENING,
    /** It was undone already. Detail: the entry. */
    ALREADY_UNDONE,
    /** Later entries rest on it. Detail: those entries. */
    LATER_ENTRY_DEPENDS,
    /** Somebody is asked already to take it over. Detail: who. */
    HANDOVER_OPEN,
    /** Nobody is asked to take it over. */
    HANDOVER_MISSING,
    /** Nobody took it over in time: it has to be offered again. Detail: who was asked. */
    HANDOVER_TIMED_OUT,
    /** Not every question was answered right. Detail: how many were. */
    HANDOVER_NOT_READ_BACK,
    /** Not everybody on the list said that they may be named in public. Detail: their slots; none if nobody is on the list. */
    CONSENT_MISSING,
    /** Both arguments have to be written, for loud and for quiet. */
    ARGUMENT_MISSING,
    /** Nothing was decided between loud and quiet. */
    PUBLICITY_MISSING,
    /** That number is taken. Detail: the number. */
    ACTION_TAKEN,
    /** No such agreed action. Detail: the number. */
    ACTION_UNKNOWN,
    /** It is done or dropped already. Detail: the number. */
    ACTION_FINISHED,
    /** It was written by a newer program. */
    EVENT_UNKNOWN;

    /** The stable name, such as {@code person-not-seen-free}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
