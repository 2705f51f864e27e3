package org.svod.protocols;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.MomentDefinition;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;

/**
 * What to do under one kind of pressure, as written in one file. Immutable. It may still contradict itself: the linter
 * says so; a step or clock that is referred to and does not exist is found by {@link #step} and {@link #clock} as empty.
 *
 * @param format the format of the file, 1
 * @param id its name
 * @param version its version
 * @param status how far it has come
 * @param supersedes the version it replaces
 * @param scenario the kind of pressure it is for, a name such as {@code raid_home}
 * @param jurisdiction two-letter country codes, or {@code *} for anywhere
 * @param title what it is called
 * @param summary in a sentence or two, what it is for
 * @param audience who reads it
 * @param marking who may be shown it
 * @param severity 1 (watch) to 4 (people are held)
 * @param tags names to find it by
 * @param owner which body keeps it up to date; never a person
 * @param reviewBy the day by which it must be reviewed
 * @param volatility how quickly its law changes
 * @param approvals who approved this version
 * @param translation how the two languages were last compared
 * @param triggers what in a report suggests it; names
 * @param notWhen when another protocol is the right one
 * @param treatPerson how to talk with the person
 * @param roles the roles it needs
 * @param moments the events it asks times of
 * @param clocks its time limits
 * @param laws the laws it rests on
 * @param steps its steps, in the order of the file
 * @param outcomes how it can end
 * @param closeWhen when it may be closed
 * @param mistakes what went wrong before
 * @param reviewQuestions what to ask afterwards
 * @param card the pocket card
 * @param sms prepared short messages by name, in the order of the file
 * @param relatives the opening of the sheet for relatives
 * @param precedents what was done to people like us
 * @param documents the papers that steps write
 * @param digest what it says, in 64 hex digits
 */
public record Protocol(
        int format,
        ProtocolId id,
        ProtocolVersion version,
        ProtocolStatus status,
        Optional<ProtocolVersion> supersedes,
        String scenario,
        List<String> jurisdiction,
        LocalizedText title,
        LocalizedText summary,
        Set<Role> audience,
        Marking marking,
        int severity,
        List<String> tags,
        String owner,
        LocalDate reviewBy,
        Volatility volatility,
        List<Approval> approvals,
        Optional<Translation> translation,
        List<String> triggers,
        List<LocalizedText> notWhen,
        Optional<LocalizedText> treatPerson,
        List<RoleNeed> roles,
        List<MomentDefinition> moments,
        List<ClockDefinition> clocks,
        List<Law> laws,
        List<Step> steps,
        List<Outcome> outcomes,
        List<LocalizedText> closeWhen,
        List<LocalizedText> mistakes,
        List<LocalizedText> reviewQuestions,
        Optional<Card> card,
        Map<String, LocalizedText> sms,
        Optional<LocalizedText> relatives,
        List<Precedent> precedents,
        List<DocumentTemplate> documents,
        ProtocolDigest digest) {
    public Protocol {
        jurisdiction = List.copyOf(jurisdiction);
        tags = List.copyOf(tags);
        approvals = List.copyOf(approvals);
        triggers = List.copyOf(triggers);
        notWhen = List.copyOf(notWhen);
        roles = List.copyOf(roles);
        moments = List.copyOf(moments);
        clocks = List.copyOf(clocks);
        laws = List.copyOf(laws);
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
        closeWhen = List.copyOf(closeWhen);
        mistakes = List.copyOf(mistakes);
        reviewQuestions = List.copyOf(reviewQuestions);
        precedents = List.copyOf(precedents);
        documents = List.copyOf(documents);
        // Set.copyOf and Map.copyOf would lose the order of the file, which is the order people see.
        audience = Collections.unmodifiableSet(new LinkedHashSet<>(audience));
        sms = Collections.unmodifiableMap(new LinkedHashMap<>(sms));
    }

    /** The first step of that name. */
    public Optional<Step> step(StepId wanted) {
        return steps.stream().filter(step -> step.id().equals(wanted)).findFirst();
    }

    /** The first clock of that name. */
    public Optional<ClockDefinition> clock(ClockId wanted) {
        return clocks.stream().filter(clock -> clock.id().equals(wanted)).findFirst();
    }

    /** The first law of that name. */
    public Optional<Law> law(String wanted) {
        return laws.stream().filter(law -> law.id().equals(wanted)).findFirst();
    }

    /** The first document of that name. */
    public Optional<DocumentTemplate> document(String wanted) {
        return documents.stream()
                .filter(document -> document.id().equals(wanted))
                .findFirst();
    }

    /** The precedents because of which a step is as it is, or because of which it is in doubt. */
    public List<Precedent> because(StepId step) {
        return precedents.stream().filter(precedent -> precedent.names(step)).toList();
    }

    /** When somebody last looked at this version: the latest approval, before there is one the latest day a law was compared. */
    public Optional<LocalDate> lastReview() {
        Stream<LocalDate> days = approvals.isEmpty()
                ? laws.stream().map(Law::checkedOn)
                : approvals.stream().map(Approval::on);
        return days.max(LocalDate::compareTo);
    }

    /** Whether people must be told that a lawyer has not approved it yet. */
    public boolean isDraft() {
        return status == ProtocolStatus.DRAFT || status == ProtocolStatus.REVIEW;
    }
}
