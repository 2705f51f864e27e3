package org.svod.protocols.step;

import java.util.List;
import java.util.Optional;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;

/**
 * Somebody to reach.
 *
 * @param core what every step has
 * @param to who is to be reached
 * @param via channels in the order to try: {@code call}, {@code sms}, {@code messenger} or any other name
 * @param message what to say or send
 * @param tries how many attempts before giving up, at least 1
 * @param everyMinutes minutes between attempts
 * @param noAnswer the step opened when all tries are used up; locked until then. Absent only in a file the linter refuses
 */
public record ContactStep(
        StepCore core,
        Role to,
        List<String> via,
        Optional<LocalizedText> message,
        int tries,
        int everyMinutes,
        Optional<StepId> noAnswer)
        implements Step {
    public ContactStep {
        via = List.copyOf(via);
    }

    @Override
    public Kind kind() {
        return Kind.CONTACT;
    }
}
