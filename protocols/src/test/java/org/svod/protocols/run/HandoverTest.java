package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.HandoverEnd;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.handover.Brief;
import org.svod.protocols.run.handover.Question;
import org.svod.protocols.run.handover.ReadBack;
import org.svod.protocols.run.view.HandoverView;
import org.svod.protocols.run.view.ReasonCode;

class HandoverTest {
    private static final ZoneId ZONE = ZoneId.of(Walk.ZONE);
    private static final IncidentAction OFFER =
            new IncidentAction.OfferHandover("heron", "a second visit", Walk.minute(30));
    private static final IncidentAction ACCEPT = new IncidentAction.EndHandover(HandoverEnd.ACCEPTED, "");

    private static Walk held() {
        Walk walk = Walk.open(TestProtocols.EVERYTHING).person("Anna").person("Boris");
        walk.see(1, PersonState.HELD).see(2, PersonState.SEEN_FREE);
        walk.moment("delivery", Slots.of(1), Walk.START, "mother");
        walk.act(new IncidentAction.MakePromise("mother", "call", Walk.minute(50)));
        walk.act(new IncidentAction.MakePromise("father", "call", Walk.minute(20)));
        return walk;
    }

    private static void readBack(Walk walk) {
        for (ReadBack each : ReadBack.of(walk.incident, walk.now, ZONE)) {
            walk.act(new IncidentAction.AnswerHandover(each.question().code(), each.expected(), each.expected()));
        }
    }

    @Test
    void an_incident_is_taken_over_when_three_answers_were_right_and_the_last_word_was_said() {
        Walk walk = held();
        walk.act(OFFER);
        readBack(walk);
        assertThat(walk.incident.handover().orElseThrow().state(walk.now)).isEqualTo(HandoverView.State.READ_BACK);

        walk.act(ACCEPT);

        HandoverView handover = walk.incident.handover().orElseThrow();
        assertThat(handover.state(Walk.minute(600))).isEqualTo(HandoverView.State.ACCEPTED);
        assertThat(handover.to()).isEqualTo("heron");
        assertThat(handover.fears()).isEqualTo("a second visit");
        assertThat(walk.incident.owner()).isEqualTo("heron");
        assertThat(walk.incident.problems()).isEmpty();
    }

    @Test
    void a_wrong_answer_can_be_put_right_and_both_stay_in_the_journal() {
        Walk walk = held();
        walk.act(OFFER);
        walk.act(new IncidentAction.AnswerHandover("not_free", "2", "1"));
        assertThat(walk.refusals(ACCEPT)).containsExactly(ReasonCode.HANDOVER_NOT_READ_BACK);
        readBack(walk);

        walk.act(ACCEPT);

        assertThat(walk.incident.entries().stream()
                        .filter(entry -> entry.event() instanceof IncidentEvent.HandoverAnswered))
                .hasSize(4);
    }

    @Test
    void nobody_takes_over_after_the_time_ran_out_and_it_can_be_offered_again() {
        Walk walk = held();
        walk.act(OFFER);
        walk.at(31);
        assertThat(walk.incident.handover().orElseThrow().state(walk.now)).isEqualTo(HandoverView.State.TIMED_OUT);
        assertThat(walk.refusals(ACCEPT)).containsExactly(ReasonCode.HANDOVER_TIMED_OUT);

        walk.act(new IncidentAction.OfferHandover("lynx", "", Walk.minute(60)));

        assertThat(walk.incident.handover().orElseThrow().to()).isEqualTo("lynx");
    }

    @Test
    void who_declines_says_why_and_can_be_followed_by_another_offer() {
        Walk walk = held();
        walk.act(OFFER);
        assertThat(walk.refusals(new IncidentAction.EndHandover(HandoverEnd.DECLINED, "")))
                .containsExactly(ReasonCode.WHY_MISSING);
        walk.act(new IncidentAction.EndHandover(HandoverEnd.DECLINED, "no power"));
        assertThat(walk.refusals(ACCEPT)).containsExactly(ReasonCode.HANDOVER_MISSING);

        walk.act(OFFER);

        assertThat(walk.incident.handover().orElseThrow().state(walk.now)).isEqualTo(HandoverView.State.OFFERED);
    }

    @Test
    void an_offer_that_was_undone_is_as_if_never_made() {
        Walk walk = held();
        JournalEntry offered = walk.act(OFFER).get(0);
        walk.undo(offered);

        assertThat(walk.incident.handover()).isEmpty();
        assertThat(walk.refusals(ACCEPT)).containsExactly(ReasonCode.HANDOVER_MISSING);
    }

    @Test
    void the_nearest_limit_the_people_not_free_and_the_next_promise_are_asked() {
        Walk walk = held();
        assertThat(ReadBack.of(walk.incident, walk.now, ZONE))
                .containsExactly(
                        new ReadBack(Question.CLOCK, "1205"),
                        new ReadBack(Question.NOT_FREE, "1"),
                        new ReadBack(Question.PROMISE, "1220"));
    }

    @Test
    void without_limits_and_promises_three_numbers_are_asked() {
        Walk walk = Walk.open(TestProtocols.ORDER);
        assertThat(ReadBack.of(walk.incident, walk.now, ZONE))
                .extracting(ReadBack::question)
                .containsExactly(Question.NOT_FREE, Question.PEOPLE, Question.PROMISES);
    }

    @Test
    void what_is_asked_is_what_the_journal_said_when_it_was_offered() {
        Walk walk = held();
        walk.act(OFFER);
        HandoverView offer = walk.incident.handover().orElseThrow();
        List<ReadBack> then = ReadBack.of(walk.incident, offer.offeredAt(), ZONE);
        walk.at(10).person("Clara").act(new IncidentAction.KeepPromise(2, ""));

        assertThat(ReadBack.of(walk.incident.asOf(offer.entry()), offer.offeredAt(), ZONE))
                .isEqualTo(then);
        assertThat(ReadBack.of(walk.incident, walk.now, ZONE)).isNotEqualTo(then);
    }

    @Test
    void a_time_is_understood_however_it_is_typed_and_a_number_with_zeros_before_it() {
        ReadBack time = new ReadBack(Question.CLOCK, "0540");
        for (String typed : List.of("0540", "540", "05:40", "5.40", " 5 40 ")) {
            assertThat(time.read(typed)).as(typed).contains("0540");
        }
        assertThat(time.read("2460")).isEmpty();
        assertThat(time.read("soon")).isEmpty();
        ReadBack number = new ReadBack(Question.NOT_FREE, "0");
        assertThat(number.read("00")).contains("0");
        assertThat(number.read("018")).contains("18");
        assertThat(number.read("none")).isEmpty();
    }

    @Test
    void the_brief_counts_everyone_and_puts_the_nearest_first() {
        Walk walk = held();
        Brief brief = Brief.of(walk.incident, walk.now, "a second visit");

        assertThat(brief.notFree()).isEqualTo(1);
        assertThat(brief.states()).containsEntry(PersonState.HELD, 1).containsEntry(PersonState.SEEN_FREE, 1);
        assertThat(brief.promises()).extracting(promise -> promise.to()).containsExactly("father", "mother");
        assertThat(brief.clocks()).extracting(clock -> clock.id().value()).startsWith("word", "held");
        assertThat(brief.decisions()).extracting(step -> step.ref().toString()).contains("r1/hurt");
    }

    @Test
    void a_copy_that_left_and_one_that_came_change_nothing_of_the_incident() {
        Walk walk = held();
        int people = walk.incident.people().size();
        walk.act(new IncidentAction.LinkVaults(
                new IncidentEvent.Exported("heron", "age1invented", "a b c d e f", "g h i j k l")));
        walk.act(new IncidentAction.LinkVaults(
                new IncidentEvent.Taken("00112233445566778899aabbccddeeff", "a", "b", "c", "")));

        assertThat(walk.incident.people()).hasSize(people);
        assertThat(walk.incident.problems()).isEmpty();
    }
}
