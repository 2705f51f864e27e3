package org.svod.protocols.run.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is recorded about an incident beside the walking of its protocols: loud or quiet, what left us, the review, agreed actions. */
public sealed interface AfterEvent {
    /** Calls the visitor's method for this event. */
    <T> T accept(Visitor<T> visitor);

    /** One method for each of them. */
    interface Visitor<T> {
        T consentGiven(ConsentGiven event);

        T publicityDecided(PublicityDecided event);

        T publicityEnded(PublicityEnded event);

        T fileWritten(FileWritten event);

        T reviewNoted(ReviewNoted event);

        T actionAgreed(ActionAgreed event);

        T actionEnded(ActionEnded event);

        T changeProposed(ChangeProposed event);
    }

    /** What a person says to being made public. */
    enum Consent {
        GIVEN,
        REFUSED,
        WITHDRAWN;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that name. */
        public static Optional<Consent> ofCode(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** Whether the case goes to the public. */
    enum Publicity {
        LOUD,
        QUIET;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that name. */
        public static Optional<Publicity> ofCode(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** What a line of a review is about. */
    enum Topic {
        /** Why something was late. */
        LATE,
        HELPED,
        /** What was missing. */
        MISSING;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that name. */
        public static Optional<Topic> ofCode(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** How an agreed action ended. */
    enum ActionEnd {
        DONE,
        DROPPED;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one of that name. */
        public static Optional<ActionEnd> ofCode(String code) {
            return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
        }
    }

    /** People said whether they may be named in public; {@code source} is who heard it from them. */
    record ConsentGiven(Slots slots, Consent answer, String source) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.consentGiven(this);
        }
    }

    /**
     * It was decided whether the case goes to the public.
     *
     * @param choice what was decided
     * @param forLoud what speaks for being loud
     * @param forQuiet what speaks for being quiet
     * @param by who decided, by alias
     * @param until when it is looked at again
     * @param promise the number of the promise to do so
     */
    record PublicityDecided(Publicity choice, String forLoud, String forQuiet, String by, Instant until, int promise)
            implements AfterEvent {
        public PublicityDecided {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.publicityDecided(this);
        }
    }

    /** What came of being loud or quiet. */
    record PublicityEnded(String what) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.publicityEnded(this);
        }
    }

    /**
     * The incident was written into a file that people read.
     *
     * @param form {@code md}, {@code html} or {@code json}
     * @param content {@code full} or {@code redacted}
     * @param head the six words of this vault's journals when it was made
     */
    record FileWritten(String form, String content, String head) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.fileWritten(this);
        }
    }

    /** A line of the review; {@code about} is the step, limit or promise that it is about, blank if it is about none. */
    record ReviewNoted(Topic topic, String about, String text) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.reviewNoted(this);
        }
    }

    /** Somebody is to do something by a time, so that it goes better next time. */
    record ActionAgreed(int number, String owner, String what, Instant due) implements AfterEvent {
        public ActionAgreed {
            due = due.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.actionAgreed(this);
        }
    }

    /** An agreed action was done, or dropped and why. */
    record ActionEnded(int number, ActionEnd end, String note) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.actionEnded(this);
        }
    }

    /** A protocol should say something else; its own text stays as it is until somebody changes it. */
    record ChangeProposed(String protocol, String text) implements AfterEvent {
        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.changeProposed(this);
        }
    }
}
