package org.svod.protocols.step;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.clock.Per;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.Due;

/**
 * What every step has, whatever its kind.
 *
 * @param id its name
 * @param title the action line, at most nine words
 * @param text more about it, Markdown
 * @param why the reason
 * @param say the exact words to say
 * @param never what not to do
 * @param role who does it
 * @param phase a name that groups steps on paper
 * @param after steps that come first
 * @param when when it applies
 * @param due by when
 * @param comebackMinutes minutes until it is asked again when put off
 * @param required whether leaving it undone needs a reason
 * @param ifRefused a right that was refused: what to write down
 * @param per once, or once for each person
 * @param laws ids of laws it rests on
 * @param printCard whether it is printed on the card
 * @param printRelatives whether it is printed on the sheet for relatives
 */
public record StepCore(
        StepId id,
        LocalizedText title,
        Optional<LocalizedText> text,
        Optional<LocalizedText> why,
        Optional<LocalizedText> say,
        Optional<LocalizedText> never,
        Role role,
        Optional<String> phase,
        List<StepId> after,
        Condition when,
        Optional<Due> due,
        OptionalInt comebackMinutes,
        boolean required,
        Optional<LocalizedText> ifRefused,
        Per per,
        List<String> laws,
        boolean printCard,
        boolean printRelatives) {
    public StepCore {
        after = List.copyOf(after);
        laws = List.copyOf(laws);
    }
}
