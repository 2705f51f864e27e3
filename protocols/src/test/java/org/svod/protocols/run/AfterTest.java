package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.AfterEvent.ActionEnd;
import org.svod.protocols.run.event.AfterEvent.Consent;
import org.svod.protocols.run.event.AfterEvent.Publicity;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.next.Next;
import org.svod.protocols.run.view.PromiseView;
import org.svod.protocols.run.view.ReasonCode;

/** Loud or quiet, and the review: what is decided beside the protocols. */
class AfterTest {
    private final Walk walk = Walk.open().person("Anna").person("Boris");

    private static IncidentAction decision(Publicity choice, String loud, String quiet, String by, int minute) {
        return new IncidentAction.DecidePublicity(choice, loud, quiet, by, Walk.minute(minute), "look again");
    }

    private static IncidentAction loud() {
        return decision(Publicity.LOUD, "they are missing", "court is tomorrow", "heron", 60);
    }

    private void consent(Consent answer, Integer... slots) {
        walk.act(
                new IncidentAction.RecordAfter(new AfterEvent.ConsentGiven(Slots.of(List.of(slots)), answer, "heron")));
    }

    private PromiseView promise(int number) {
        return walk.incident.promises().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_is_made_public_who_did_not_say_so() {
        assertThat(walk.refusals(loud())).containsExactly(ReasonCode.CONSENT_MISSING);
        consent(Consent.GIVEN, 1);
        assertThat(walk.reasons(loud()).get(0).detail()).containsExactly("2");
        consent(Consent.GIVEN, 2);
        consent(Consent.WITHDRAWN, 1);
        assertThat(walk.reasons(loud()).get(0).detail()).containsExactly("1");
        consent(Consent.GIVEN, 1);
        walk.act(loud());
        assertThat(Walk.open().refusals(loud()))
                .as("nobody is on the roll, so nobody said yes")
                .containsExactly(ReasonCode.CONSENT_MISSING);
    }

    @Test
    void to_stay_quiet_needs_no_consent_but_both_arguments_and_a_name() {
        assertThat(walk.refusals(decision(Publicity.QUIET, "", "court", "heron", 60)))
                .containsExactly(ReasonCode.ARGUMENT_MISSING);
        assertThat(walk.refusals(decision(Publicity.QUIET, "missing", " ", "heron", 60)))
                .containsExactly(ReasonCode.ARGUMENT_MISSING);
        assertThat(walk.refusals(decision(Publicity.QUIET, "missing", "court", "", 60)))
                .containsExactly(ReasonCode.WHO_MISSING);
        assertThat(walk.refusals(decision(Publicity.QUIET, "missing", "court", "heron", 0)))
                .containsExactly(ReasonCode.TIME_IN_PAST);
        walk.act(decision(Publicity.QUIET, "missing", "court", "heron", 60));
    }

    @Test
    void the_decision_is_looked_at_again_as_a_promise_that_rings_and_stands_in_the_way_of_closing() {
        walk.act(decision(Publicity.QUIET, "missing", "court", "heron", 60));
        assertThat(promise(1).to()).isEqualTo("heron");
        assertThat(walk.incident.closingObstacles(walk.now))
                .anyMatch(reason -> reason.code() == ReasonCode.PROMISE_OPEN);
        walk.at(61);
        assertThat(walk.next()).isInstanceOf(Next.KeepPromise.class);

        walk.act(decision(Publicity.QUIET, "still missing", "court", "lynx", 120));
        assertThat(promise(1).state()).isEqualTo(PromiseView.State.KEPT);
        assertThat(promise(2).isOpen()).isTrue();
        walk.act(new IncidentAction.RecordAfter(new AfterEvent.PublicityEnded("released")));
        assertThat(promise(2).state()).isEqualTo(PromiseView.State.KEPT);
        assertThat(walk.incident.after().publicity().orElseThrow().outcome()).contains("released");
    }

    @Test
    void whoever_takes_the_decision_back_takes_back_the_promise() {
        JournalEntry decided = walk.act(decision(Publicity.QUIET, "missing", "court", "heron", 60))
                .get(0);
        walk.act(new IncidentAction.Undo(decided.id(), "wrong"));
        assertThat(walk.incident.after().publicity()).isEmpty();
        assertThat(walk.incident.promises()).isEmpty();
    }

    @Test
    void what_came_of_it_needs_a_decision() {
        assertThat(walk.refusals(new IncidentAction.RecordAfter(new AfterEvent.PublicityEnded("released"))))
                .containsExactly(ReasonCode.PUBLICITY_MISSING);
    }

    @Test
    void consent_is_said_of_people_who_are_there_by_somebody_who_heard_it() {
        assertThat(walk.refusals(new IncidentAction.RecordAfter(
                        new AfterEvent.ConsentGiven(Slots.EVERYBODY, Consent.GIVEN, "heron"))))
                .containsExactly(ReasonCode.SLOTS_MISSING);
        assertThat(walk.refusals(
                        new IncidentAction.RecordAfter(new AfterEvent.ConsentGiven(Slots.of(1), Consent.GIVEN, " "))))
                .containsExactly(ReasonCode.SOURCE_MISSING);
        assertThat(walk.refusals(new IncidentAction.RecordAfter(
                        new AfterEvent.ConsentGiven(Slots.of(9), Consent.GIVEN, "heron"))))
                .containsExactly(ReasonCode.PERSON_UNKNOWN);
    }

    @Test
    void of_two_numbers_of_one_person_the_later_answer_counts() {
        consent(Consent.GIVEN, 1);
        walk.at(1);
        consent(Consent.REFUSED, 2);
        walk.act(new IncidentAction.MergePeople(2, 1, "one person"));
        assertThat(walk.incident.after().withoutConsent(List.of(1))).containsExactly(1);
    }

    @Test
    void actions_are_agreed_and_ended_once_also_after_the_closing_and_their_numbers_are_never_given_twice() {
        JournalEntry first = walk.act(new IncidentAction.AgreeAction("lynx", "a new list", Walk.minute(600)))
                .get(0);
        walk.undo(first);
        walk.act(new IncidentAction.AgreeAction("lynx", "a newer list", Walk.minute(600)));
        assertThat(walk.incident.after().actions()).containsOnlyKeys(2);
        assertThat(walk.incident.after().actions().values()).allMatch(action -> action.isOverdue(Walk.minute(600)));

        walk.see(1, PersonState.SEEN_FREE).see(2, PersonState.SEEN_FREE);
        walk.act(new IncidentAction.DeclareFalseAlarm("ambulance"));
        assertThat(walk.refusals(end(2, ActionEnd.DROPPED, ""))).containsExactly(ReasonCode.WHY_MISSING);
        walk.act(end(2, ActionEnd.DONE, ""));
        assertThat(walk.refusals(end(2, ActionEnd.DONE, ""))).containsExactly(ReasonCode.ACTION_FINISHED);
        assertThat(walk.refusals(end(3, ActionEnd.DONE, ""))).containsExactly(ReasonCode.ACTION_UNKNOWN);
        assertThat(walk.refusals(new IncidentAction.AgreeAction("", "x", Walk.minute(9))))
                .containsExactly(ReasonCode.WHO_MISSING);
        assertThat(walk.refusals(new IncidentAction.AgreeAction("lynx", " ", Walk.minute(9))))
                .containsExactly(ReasonCode.TEXT_MISSING);
    }

    private static IncidentAction end(int number, ActionEnd end, String note) {
        return new IncidentAction.RecordAfter(new AfterEvent.ActionEnded(number, end, note));
    }

    @Test
    void a_number_that_a_foreign_journal_gives_twice_is_refused_and_loud_without_consent_too() {
        walk.act(new IncidentAction.AgreeAction("lynx", "a new list", Walk.minute(600)));
        walk.smuggle(new IncidentEvent.After(new AfterEvent.ActionAgreed(1, "lynx", "another", Walk.minute(600))));
        walk.smuggle(new IncidentEvent.After(
                new AfterEvent.PublicityDecided(Publicity.LOUD, "missing", "court", "heron", Walk.minute(600), 1)));
        assertThat(walk.incident.problems())
                .extracting(problem -> problem.reasons().get(0).code())
                .containsExactly(ReasonCode.ACTION_TAKEN, ReasonCode.CONSENT_MISSING);
        assertThat(walk.incident.after().publicity()).isEmpty();
    }

    @Test
    void a_review_says_something() {
        walk.act(new IncidentAction.RecordAfter(
                new AfterEvent.ReviewNoted(AfterEvent.Topic.LATE, "r1/lawyer", "an old number")));
        walk.act(new IncidentAction.RecordAfter(new AfterEvent.ChangeProposed("raid-flat", "call sooner")));
        assertThat(walk.incident.after().notes()).hasSize(1);
        assertThat(walk.incident.after().changes()).hasSize(1);
        assertThat(walk.refusals(
                        new IncidentAction.RecordAfter(new AfterEvent.ReviewNoted(AfterEvent.Topic.HELPED, "", " "))))
                .containsExactly(ReasonCode.TEXT_MISSING);
    }
}
