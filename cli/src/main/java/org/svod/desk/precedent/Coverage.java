package org.svod.desk.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.protocols.Protocol;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.ProtocolId;

/**
 * How one kind of pressure is covered.
 *
 * @param threat the scenario's name
 * @param protocols the protocols for it; none is a gap
 * @param precedents how many precedents speak of it
 */
public record Coverage(String threat, List<Covered> protocols, int precedents) {
    /** What is done to people like us, as far as research knows; a threat without a protocol must be seen too. */
    private static final List<String> KNOWN = List.of(
            "raid_home",
            "raid_office",
            "detention_administrative",
            "detention_criminal",
            "group_one_phone",
            "interrogation_summons",
            "conscription_summons",
            "enlistment_forced",
            "relatives_searching",
            "device_seizure",
            "account_takeover",
            "border_stop",
            "doxxing",
            "check_in_missed",
            "infiltration",
            "after_release",
            "inquiry_surge");

    /**
     * A protocol for it.
     *
     * @param id which
     * @param title what it is called
     * @param lastDrill when it was last practised as a drill; absent is never
     */
    public record Covered(ProtocolId id, LocalizedText title, Optional<LocalDate> lastDrill) {}

    /** Copies the list. */
    public Coverage {
        protocols = List.copyOf(protocols);
    }

    /** The kinds of pressure a person is offered, known ones first. */
    public static List<String> threats(List<Protocol> protocols) {
        Set<String> threats = new LinkedHashSet<>(KNOWN);
        protocols.forEach(protocol -> threats.add(protocol.scenario()));
        return List.copyOf(threats);
    }

    /**
     * One line for each kind of pressure: the known ones, those of protocols and those of precedents.
     *
     * @param own the vault's precedents
     * @param drills the day of the last drill of each protocol that was ever practised
     */
    public static List<Coverage> of(
            List<Protocol> protocols, List<OwnPrecedent> own, Map<ProtocolId, LocalDate> drills) {
        Set<String> threats = new LinkedHashSet<>(threats(protocols));
        own.stream()
                .map(OwnPrecedent::threat)
                .filter(threat -> !threat.isEmpty())
                .forEach(threats::add);
        List<Coverage> lines = new ArrayList<>();
        for (String threat : threats) {
            List<Protocol> fitting = protocols.stream()
                    .filter(protocol -> protocol.scenario().equals(threat))
                    .toList();
            List<Covered> covered = fitting.stream()
                    .map(each -> new Covered(each.id(), each.title(), Optional.ofNullable(drills.get(each.id()))))
                    .toList();
            lines.add(new Coverage(threat, covered, precedents(threat, fitting, own)));
        }
        return List.copyOf(lines);
    }

    private static int precedents(String threat, List<Protocol> fitting, List<OwnPrecedent> own) {
        Set<ProtocolId> ids =
                new LinkedHashSet<>(fitting.stream().map(Protocol::id).toList());
        long ours = own.stream()
                .filter(each -> each.threat().equals(threat)
                        || each.links().stream().anyMatch(link -> ids.contains(link.protocol())))
                .count();
        return (int) ours
                + fitting.stream()
                        .mapToInt(protocol -> protocol.precedents().size())
                        .sum();
    }
}
