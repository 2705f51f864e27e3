package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Pile;
import org.svod.protocols.run.view.ReasonCode;

class OwnerAndPileTest {
    private final Walk walk = Walk.open();

    @Test
    void a_case_has_the_owner_who_was_named_last_and_none_before() {
        assertThat(walk.incident.owner()).isBlank();

        walk.act(new IncidentAction.NameOwner("ira", ""));
        JournalEntry second =
                walk.act(new IncidentAction.NameOwner("olga", "shift ended")).get(0);
        assertThat(walk.incident.owner()).isEqualTo("olga");

        walk.undo(second);
        assertThat(walk.incident.owner()).isEqualTo("ira");
    }

    @Test
    void a_case_is_left_without_an_owner_only_with_a_reason() {
        assertThat(walk.refusals(new IncidentAction.NameOwner("", ""))).containsExactly(ReasonCode.WHY_MISSING);

        walk.act(new IncidentAction.NameOwner("", "went to sleep"));
        assertThat(walk.incident.owner()).isBlank();
    }

    @Test
    void a_case_lies_in_the_pile_it_was_put_into_last() {
        assertThat(walk.incident.pile()).isEmpty();

        walk.act(new IncidentAction.PlaceInPile(Pile.REST));
        walk.act(new IncidentAction.PlaceInPile(Pile.CUSTODY));

        assertThat(walk.incident.pile()).contains(Pile.CUSTODY);
    }
}
