package org.svod.protocols.lint.finding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.field.Positions;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.ProtocolId;

/** What a rule looks at: one protocol, the others that are known, and the day. */
public final class Subject {
    private final ProtocolSource source;
    private final Map<ProtocolId, Protocol> known = new HashMap<>();
    private final LocalDate today;

    /** The protocol is always known to itself. */
    public Subject(ProtocolSource source, List<Protocol> others, LocalDate today) {
        this.source = source;
        this.today = today;
        others.forEach(other -> known.put(other.id(), other));
        known.put(source.protocol().id(), source.protocol());
    }

    /** The protocol. */
    public Protocol protocol() {
        return source.protocol();
    }

    /** Its steps, in the order of the file: the step with number {@code i} has the path {@code /steps/i}. */
    public List<Step> steps() {
        return source.protocol().steps();
    }

    /** The day on which it is judged. */
    public LocalDate today() {
        return today;
    }

    /** Every text of the file. */
    public List<Positions.TextAt> texts() {
        return source.positions().texts();
    }

    /** The protocol of that name, if it is known. */
    public Optional<Protocol> known(ProtocolId id) {
        return Optional.ofNullable(known.get(id));
    }
}
