package org.svod.protocols.drill;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.Translation;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.ProtocolId;

/**
 * A drill as written in one file. Immutable. It may still contradict itself or its protocol: its linter says so.
 *
 * @param format the format of the file, 1
 * @param id its name
 * @param version its version
 * @param protocol the protocol it practises
 * @param title what it is called
 * @param summary in a sentence or two, what happens in it
 * @param durationMinutes how long it takes, pauses not counted
 * @param storyStart what time it is in the story when it starts
 * @param owner which body keeps it up to date; never a person
 * @param translation how the two languages were last compared
 * @param roles the roles it needs
 * @param cast who appears in the story: invented people, said to be so
 * @param rules when to stop
 * @param objectives what it practises
 * @param injects the story, in the order of the file
 * @param hotWash what to ask right afterwards
 * @param recurrenceDays after how many days it should be done again
 */
public record Drill(
        int format,
        DrillId id,
        ProtocolVersion version,
        ProtocolId protocol,
        LocalizedText title,
        LocalizedText summary,
        int durationMinutes,
        LocalTime storyStart,
        String owner,
        Optional<Translation> translation,
        List<RoleNeed> roles,
        List<LocalizedText> cast,
        DrillRules rules,
        List<Objective> objectives,
        List<Inject> injects,
        List<LocalizedText> hotWash,
        OptionalInt recurrenceDays) {
    public Drill {
        roles = List.copyOf(roles);
        cast = List.copyOf(cast);
        objectives = List.copyOf(objectives);
        injects = List.copyOf(injects);
        hotWash = List.copyOf(hotWash);
    }

    /** The first inject of that name. */
    public Optional<Inject> inject(String wanted) {
        return injects.stream().filter(inject -> inject.id().equals(wanted)).findFirst();
    }

    /** The first objective of that name. */
    public Optional<Objective> objective(String wanted) {
        return objectives.stream()
                .filter(objective -> objective.id().equals(wanted))
                .findFirst();
    }
}
