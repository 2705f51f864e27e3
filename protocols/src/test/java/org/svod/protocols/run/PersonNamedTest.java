package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.Decision;
import org.svod.protocols.run.decide.Decisions;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.view.Reason;
import org.svod.protocols.run.view.ReasonCode;

class PersonNamedTest {
    @Test
    void a_name_that_becomes_known_later_stands_on_the_roll_and_changes_nothing_else() {
        Walk walk = Walk.open();
        walk.act(new IncidentAction.AddPerson("", "green coat"));

        walk.act(new IncidentAction.NamePerson(1, "kingfisher"));

        assertThat(walk.incident.people()).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("kingfisher");
            assertThat(person.note()).isEqualTo("green coat");
            assertThat(person.isSeenFree()).isFalse();
        });
    }

    @Test
    void nobody_gets_a_name_who_is_not_on_the_roll() {
        Walk walk = Walk.open();

        Decision decision = Decisions.decide(walk.incident, new IncidentAction.NamePerson(7, "kingfisher"), walk.now);

        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class, refused -> assertThat(refused.reasons())
                .extracting(Reason::code)
                .isEqualTo(List.of(ReasonCode.PERSON_UNKNOWN)));
    }
}
