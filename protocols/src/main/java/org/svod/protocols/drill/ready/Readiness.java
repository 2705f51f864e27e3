package org.svod.protocols.drill.ready;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

/**
 * How ready somebody is for a role in a protocol. What was reached counts whole for 30 days, then less each day, and
 * after 365 days nothing. Steps that have changed their meaning since have to be practised anew.
 *
 * @param person who, by a handle
 * @param role the role
 * @param protocol the protocol
 * @param state why it is what it is
 * @param percent 0 to 100; 0 unless fresh
 * @param lastOn the day of the latest practice of any version; absent if there was none
 */
public record Readiness(
        String person, Role role, ProtocolId protocol, State state, int percent, Optional<LocalDate> lastOn) {
    /** How many days what was reached counts whole. */
    public static final int WHOLE_DAYS = 30;

    /** After how many days nothing of it is left. */
    public static final int GONE_DAYS = 365;

    /** Why a readiness is what it is. */
    public enum State {
        /** Never practised. Not the same as 0: nobody knows how this person would do. */
        NEVER,
        /** Practised before the major version changed. */
        OUTDATED,
        /** Practised too long ago. */
        FADED,
        FRESH;

        /** The stable lower-case name used in files and JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * That of one person.
     *
     * @param major the major number of the version in use
     */
    public static Readiness of(
            List<Practice> practices, String person, Role role, ProtocolId protocol, int major, LocalDate today) {
        List<Practice> own = practices.stream()
                .filter(one -> one.person().equals(person)
                        && one.role() == role
                        && one.protocol().equals(protocol))
                .toList();
        List<Practice> current =
                own.stream().filter(one -> one.major() == major).toList();
        Optional<LocalDate> last = own.stream().map(Practice::on).max(LocalDate::compareTo);
        int percent = current.stream().mapToInt(one -> left(one, today)).max().orElse(0);
        boolean fresh = current.stream().anyMatch(one -> days(one, today) < GONE_DAYS);
        State state =
                own.isEmpty() ? State.NEVER : current.isEmpty() ? State.OUTDATED : fresh ? State.FRESH : State.FADED;
        return new Readiness(person, role, protocol, state, percent, last);
    }

    private static int left(Practice practice, LocalDate today) {
        long days = Math.max(WHOLE_DAYS, Math.min(GONE_DAYS, days(practice, today)));
        return (int) (practice.percent() * (GONE_DAYS - days) / (GONE_DAYS - WHOLE_DAYS));
    }

    private static long days(Practice practice, LocalDate today) {
        return ChronoUnit.DAYS.between(practice.on(), today);
    }
}
