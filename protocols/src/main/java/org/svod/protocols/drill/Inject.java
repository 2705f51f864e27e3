package org.svod.protocols.drill;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;
import org.svod.protocols.when.Condition;

/**
 * A piece of the story, given to somebody at a time or when something has happened.
 *
 * @param id its name within the drill
 * @param atMinutes so long after the start at the earliest, pauses not counted; absent: as soon as the condition holds
 * @param when what must be true
 * @param to to whom
 * @param via how it comes: {@code call}, {@code sms}, {@code knock} …
 * @param text what they hear or read
 * @param hideFrom roles that must not see it beforehand
 * @param expected what they should do then
 * @param wrong what they should not do
 * @param facilitator advice for whoever leads the drill
 */
public record Inject(
        String id,
        OptionalInt atMinutes,
        Condition when,
        Role to,
        String via,
        LocalizedText text,
        Set<Role> hideFrom,
        List<Expectation> expected,
        List<WrongAct> wrong,
        Optional<LocalizedText> facilitator) {
    public Inject {
        hideFrom = Set.copyOf(hideFrom);
        expected = List.copyOf(expected);
        wrong = List.copyOf(wrong);
    }
}
