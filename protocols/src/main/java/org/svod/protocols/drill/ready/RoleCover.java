package org.svod.protocols.drill.ready;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;

/**
 * Who could take a role in a protocol. The second best counts: the best one may be the person who was taken.
 *
 * @param role the role
 * @param protocol the protocol
 * @param people everybody who may take it, the readiest first, those who never practised last
 */
public record RoleCover(Role role, ProtocolId protocol, List<Readiness> people) {
    private static final Comparator<Readiness> READIEST_FIRST = Comparator.comparing(
                    (Readiness one) -> one.state() == Readiness.State.NEVER)
            .thenComparing(Comparator.comparingInt(Readiness::percent).reversed())
            .thenComparing(Readiness::person);

    public RoleCover {
        people = List.copyOf(people);
    }

    /** The cover of one role, by people who may take it. */
    public static RoleCover of(
            List<Practice> practices,
            Collection<String> people,
            Role role,
            ProtocolId protocol,
            int major,
            LocalDate today) {
        return new RoleCover(
                role,
                protocol,
                people.stream()
                        .map(person -> Readiness.of(practices, person, role, protocol, major, today))
                        .sorted(READIEST_FIRST)
                        .toList());
    }

    /** The second best of those who ever practised it; absent if there are not two. */
    public Optional<Readiness> second() {
        return people.stream()
                .filter(one -> one.state() != Readiness.State.NEVER)
                .skip(1)
                .findFirst();
    }
}
