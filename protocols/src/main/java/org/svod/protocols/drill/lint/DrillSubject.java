package org.svod.protocols.drill.lint;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.field.Positions;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.StepId;

/** What a rule looks at: a drill, and the protocols that can be walked in it. */
final class DrillSubject {
    private final DrillSource source;
    private final Map<ProtocolId, Protocol> walked = new LinkedHashMap<>();

    DrillSubject(DrillSource source, List<Protocol> known) {
        this.source = source;
        Map<ProtocolId, Protocol> byId = new LinkedHashMap<>();
        known.forEach(protocol -> byId.put(protocol.id(), protocol));
        Deque<ProtocolId> open = new ArrayDeque<>(List.of(source.drill().protocol()));
        while (!open.isEmpty()) {
            Protocol protocol = byId.get(open.removeFirst());
            if (protocol != null && walked.putIfAbsent(protocol.id(), protocol) == null) {
                protocol.steps().stream()
                        .flatMap(step -> step instanceof SubprotocolStep opens
                                ? Optional.of(opens.protocol()).stream()
                                : Optional.<ProtocolId>empty().stream())
                        .forEach(open::addLast);
            }
        }
    }

    Drill drill() {
        return source.drill();
    }

    List<Positions.TextAt> texts() {
        return source.positions().texts();
    }

    /** The protocol of the drill and those it opens, as far as they are known. */
    Collection<Protocol> protocols() {
        return walked.values();
    }

    /** Whether the protocol of the drill is known, so that its steps can be looked up. */
    boolean isProtocolKnown() {
        return walked.containsKey(drill().protocol());
    }

    /** Steps of that name in the protocols that can be walked. */
    List<Step> steps(StepId id) {
        return protocols().stream()
                .flatMap(protocol -> protocol.step(id).stream())
                .toList();
    }
}
