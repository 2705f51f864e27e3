package org.svod.protocols.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolVersion;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.ClockUnit;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.clock.Per;
import org.svod.protocols.field.Positions;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.RecordStep;
import org.svod.protocols.step.WipeMode;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.ConditionParser;
import org.svod.protocols.when.Due;
import org.svod.protocols.when.DueFrom;
import org.svod.protocols.yaml.Place;

final class ProtocolReaderTest {
    private final Protocol protocol = DocumentedExample.read().protocol();

    @Test
    void the_head_is_read_as_written() {
        assertThat(protocol.id()).hasToString("missed-checkin");
        assertThat(protocol.version()).isEqualTo(new ProtocolVersion(1, 0));
        assertThat(protocol.isDraft()).isTrue();
        assertThat(protocol.jurisdiction()).containsExactly("*");
        assertThat(protocol.title().in(Language.EN)).isEqualTo("Somebody missed a check-in");
        assertThat(protocol.audience()).containsExactly(Role.COORDINATOR, Role.MEMBER);
        assertThat(protocol.reviewBy()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(protocol.card().orElseThrow().in(Language.RU)).hasSize(2);
        assertThat(protocol.sms()).containsOnlyKeys("checkin");
        assertThat(protocol.roles().get(0).mayCombine()).containsExactly(Role.ADMIN);
    }

    @Test
    void a_clock_has_its_anchor_unit_and_law() {
        ClockDefinition clock = protocol.clock(new ClockId("ru-adm-3h")).orElseThrow();
        assertThat(clock.kind()).isEqualTo(ClockKind.AUTHORITY_LIMIT);
        assertThat(clock.anchor()).isEqualTo(new Moment("delivery"));
        assertThat(clock.length()).isEqualTo(3);
        assertThat(clock.unit()).isEqualTo(ClockUnit.HOURS);
        assertThat(clock.per()).isEqualTo(Per.PERSON);
        assertThat(clock.warnAtMinutes()).containsExactly(30, 10);
        assertThat(clock.law().flatMap(protocol::law)).isPresent();
    }

    @Test
    void a_contact_says_how_often_and_what_then() {
        ContactStep contact =
                (ContactStep) protocol.step(new StepId("call-person")).orElseThrow();
        assertThat(contact.to()).isEqualTo(Role.MEMBER);
        assertThat(contact.via()).containsExactly("call", "messenger");
        assertThat(contact.tries()).isEqualTo(2);
        assertThat(contact.everyMinutes()).isEqualTo(5);
        assertThat(contact.noAnswer()).contains(new StepId("call-lawyer"));
        assertThat(contact.due()).contains(new Due(new DueFrom.IncidentStart(), 5, 5));
        assertThat(contact.core().printCard()).isTrue();
        assertThat(contact.core().printRelatives()).isFalse();
        assertThat(contact.core().comebackMinutes()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void the_options_of_a_decision_open_skip_and_set() {
        DecisionStep decision =
                (DecisionStep) protocol.step(new StepId("known")).orElseThrow();
        assertThat(decision.after()).containsExactly(new StepId("call-person"));
        assertThat(decision.options()).extracting(option -> option.id()).containsExactly("home", "held");
        assertThat(decision.options().get(0).skips()).containsExactly(new StepId("freeze"));
        assertThat(decision.options().get(1).opens()).containsExactly(new StepId("delivery-time"));
        assertThat(decision.options().get(1).sets()).isEqualTo(Map.of("place", "department"));
    }

    @Test
    void conditions_moments_and_modes_are_typed() {
        WipeStep freeze = (WipeStep) protocol.step(new StepId("freeze")).orElseThrow();
        assertThat(freeze.mode()).isEqualTo(WipeMode.FREEZE_KEYS);
        assertThat(ConditionParser.parse("place == department and not expired ru-adm-3h"))
                .contains(freeze.when());
        RecordStep delivery =
                (RecordStep) protocol.step(new StepId("delivery-time")).orElseThrow();
        assertThat(delivery.moment()).contains(new Moment("delivery"));
    }

    @Test
    void the_text_is_kept_byte_for_byte() {
        assertThat(DocumentedExample.read().text()).isEqualTo(DocumentedExample.text());
    }

    @Test
    void a_position_is_that_of_the_key_or_of_the_value_around_it() {
        Positions positions = DocumentedExample.read().positions();
        List<String> lines = DocumentedExample.text().lines().toList();
        Place place = positions.of("/steps/0/due/from");
        assertThat(lines.get(place.line() - 1).substring(place.column() - 1)).startsWith("from: incident");
        assertThat(positions.of("/steps/0/why/ru")).isEqualTo(positions.of("/steps/0"));
        assertThat(positions.of("/nothing")).isEqualTo(Place.START);
    }
}
