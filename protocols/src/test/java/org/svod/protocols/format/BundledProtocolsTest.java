package org.svod.protocols.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.ProtocolStatus;
import org.svod.protocols.RoleNeed;
import org.svod.protocols.clock.ClockDefinition;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.ClockKind;
import org.svod.protocols.clock.ClockUnit;
import org.svod.protocols.clock.Per;
import org.svod.protocols.step.ContactStep;
import org.svod.protocols.step.DecisionStep;
import org.svod.protocols.step.Step;
import org.svod.protocols.step.SubprotocolStep;
import org.svod.protocols.step.WipeMode;
import org.svod.protocols.step.WipeStep;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.ProtocolId;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;

/** What must stay true of the protocols that come with the program, whoever edits them. */
class BundledProtocolsTest {
    private static final int PEOPLE_ARE_HELD = 4;

    private final List<Protocol> bundled =
            BundledProtocols.load().stream().map(ProtocolSource::protocol).toList();
    /** Those that a call can begin with; the others are small ones, which they open. */
    private final List<Protocol> whole =
            bundled.stream().filter(protocol -> !protocol.triggers().isEmpty()).toList();

    private final Protocol detention = bundled.get(0);
    private final Protocol raid = bundled.get(1);

    @Test
    void detention_and_raid_come_first_and_all_are_drafts_until_a_lawyer_approves() {
        assertThat(bundled)
                .extracting(protocol -> protocol.id().value())
                .startsWith("detention-administrative", "raid-flat")
                .doesNotHaveDuplicates();
        assertThat(bundled).extracting(Protocol::status).containsOnly(ProtocolStatus.DRAFT);
    }

    @Test
    void the_list_of_reviews_says_what_the_files_say_and_each_file_is_named_after_its_protocol() {
        assertThat(BundledProtocols.reviews().entrySet())
                .extracting(entry -> entry.getKey() + " " + entry.getValue())
                .containsExactlyElementsOf(bundled.stream()
                        .map(protocol -> protocol.id() + " " + protocol.reviewBy())
                        .toList());
        for (Protocol protocol : bundled) {
            assertThat(BundledProtocols.find(protocol.id()).orElseThrow().protocol())
                    .isEqualTo(protocol);
        }
        assertThat(BundledProtocols.find(new ProtocolId("nothing"))).isEmpty();
    }

    @Test
    void the_small_ones_stand_last_and_some_protocol_opens_each_of_them() {
        List<Protocol> small = bundled.subList(whole.size(), bundled.size());
        assertThat(bundled.subList(0, whole.size())).isEqualTo(whole);
        Set<ProtocolId> opened = bundled.stream()
                .flatMap(protocol -> protocol.steps().stream())
                .filter(step -> step instanceof SubprotocolStep)
                .map(step -> ((SubprotocolStep) step).protocol())
                .collect(Collectors.toSet());
        assertThat(small)
                .extracting(Protocol::id)
                .contains(new ProtocolId("counsel-refused"), new ProtocolId("relatives-first-hour"))
                .isSubsetOf(opened);
    }

    @Test
    void only_a_few_steps_are_offered_in_the_first_minute() {
        for (Protocol protocol : whole) {
            Set<StepId> locked = lockedAtFirst(protocol);
            List<StepId> ready = protocol.steps().stream()
                    .filter(step -> step.after().isEmpty() && !locked.contains(step.id()))
                    .map(Step::id)
                    .toList();
            assertThat(ready).as(protocol.id().value()).hasSizeBetween(2, 4);
        }
    }

    @Test
    void a_lawyer_who_does_not_answer_is_followed_by_a_second_an_organisation_and_a_colleague() {
        assertThat(chainOfFallbacks(detention, "call-lawyer"))
                .containsExactly("call-lawyer", "call-second-lawyer", "call-organisation", "ask-coordinator");
        assertThat(chainOfFallbacks(raid, "call-counsel"))
                .containsExactly("call-counsel", "call-second-counsel", "ask-coordinator");
    }

    @Test
    void whoever_is_called_the_exact_words_are_there() {
        assertThat(whole).allMatch(protocol -> protocol.steps().stream().anyMatch(step -> step instanceof ContactStep));
        for (Protocol protocol : bundled) {
            assertThat(protocol.steps())
                    .filteredOn(step -> step instanceof ContactStep)
                    .allMatch(step -> step.core().say().isPresent());
        }
    }

    @Test
    void every_action_line_has_at_most_nine_words_in_both_languages() {
        for (Protocol protocol : bundled) {
            for (Step step : protocol.steps()) {
                for (Language language : Language.values()) {
                    String line = step.title().exactly(language);
                    assertThat(line.strip()).as(step.id().value()).isNotEmpty();
                    assertThat(line.strip().split("\\s+", -1)).as(line).hasSizeLessThanOrEqualTo(9);
                }
            }
        }
    }

    @Test
    void every_step_says_more_than_its_action_line_and_has_somebody_from_the_list_of_roles_to_do_it() {
        for (Protocol protocol : bundled) {
            assertThat(protocol.steps()).allSatisfy(step -> {
                assertThat(step.core().text().or(step.core()::say))
                        .as(step.id().value())
                        .isPresent();
                assertThat(protocol.roles()).extracting(RoleNeed::role).contains(step.role());
            });
        }
    }

    @Test
    void whoever_has_to_speak_ask_or_write_down_is_given_the_exact_words() {
        Set<Step.Kind> spoken = Set.of(Step.Kind.ACTION, Step.Kind.CONTACT, Step.Kind.DECISION, Step.Kind.RECORD);
        for (Protocol protocol : bundled) {
            assertThat(protocol.steps())
                    .filteredOn(step -> spoken.contains(step.kind()))
                    .filteredOn(step -> step.core().say().isEmpty())
                    .extracting(Step::id)
                    .isEmpty();
        }
    }

    @Test
    void in_every_phase_it_is_said_what_not_to_do_and_most_of_all_in_the_first_minutes() {
        for (Protocol protocol : bundled) {
            Map<String, Long> nevers = protocol.steps().stream()
                    .collect(Collectors.groupingBy(
                            step -> step.core().phase().orElse(""),
                            Collectors.summingLong(step -> step.core().never().isPresent() ? 1 : 0)));
            assertThat(nevers).as(protocol.id().value()).doesNotContainKey("").doesNotContainValue(0L);
        }
        assertThat(whole).allSatisfy(protocol -> assertThat(protocol.steps())
                .filteredOn(step ->
                        step.core().phase().filter("first_minutes"::equals).isPresent())
                .filteredOn(step -> step.core().never().isPresent())
                .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void what_the_person_whose_home_is_searched_says_aloud_can_be_refused_and_is_then_written_down() {
        assertThat(raid.steps())
                .filteredOn(step -> step.role() == Role.MEMBER)
                .hasSizeGreaterThan(10)
                .allMatch(step -> step.core().ifRefused().isPresent())
                .filteredOn(step -> step.core().say().isEmpty())
                .isEmpty();
    }

    @Test
    void nothing_is_ever_erased_or_sealed() {
        assertThat(bundled)
                .flatMap(Protocol::steps)
                .filteredOn(step -> step instanceof WipeStep)
                .allMatch(step -> step instanceof WipeStep wipe
                        && (wipe.mode() == WipeMode.FREEZE_KEYS || wipe.mode() == WipeMode.ROTATE));
        for (Protocol protocol : whole) {
            assertThat(protocol.steps()).as(protocol.id().value()).anyMatch(step -> step instanceof WipeStep);
        }
    }

    @Test
    void few_steps_are_repeated_for_each_person_and_where_people_are_held_one_of_them_is_seeing_that_person_free() {
        assertThat(whole)
                .filteredOn(protocol -> protocol.severity() == PEOPLE_ARE_HELD)
                .hasSizeGreaterThanOrEqualTo(4);
        for (Protocol protocol : whole) {
            List<String> repeated = protocol.steps().stream()
                    .filter(step -> step.per() == Per.PERSON)
                    .map(step -> step.id().value())
                    .toList();
            assertThat(repeated).as(protocol.id().value()).hasSizeLessThanOrEqualTo(4);
            if (protocol.severity() == PEOPLE_ARE_HELD) {
                assertThat(repeated).as(protocol.id().value()).contains("seen-free");
            }
        }
    }

    @Test
    void what_comes_after_release_and_what_a_taken_device_opened_is_written_once_and_opened_from_elsewhere() {
        assertThat(opened("detention-administrative"))
                .contains(new ProtocolId("after-release"), new ProtocolId("counsel-refused"));
        assertThat(opened("detention-criminal")).contains(new ProtocolId("after-release"));
        assertThat(opened("raid-flat"))
                .contains(
                        new ProtocolId("relatives-first-hour"),
                        new ProtocolId("detention-administrative"),
                        new ProtocolId("detention-criminal"),
                        new ProtocolId("device-seizure"),
                        new ProtocolId("after-release"));
        assertThat(opened("group-one-phone"))
                .contains(new ProtocolId("detention-administrative"), new ProtocolId("after-release"));
        assertThat(opened("after-release")).containsExactly(new ProtocolId("device-seizure"));
    }

    @Test
    void no_protocol_repeats_a_step_of_a_small_one_that_it_opens() {
        for (Protocol protocol : bundled) {
            for (ProtocolId id : opened(protocol.id().value())) {
                Protocol other = protocol(id.value());
                if (!whole.contains(other)) {
                    assertThat(actionLines(protocol))
                            .as(protocol.id() + " and " + id)
                            .doesNotContainAnyElementsOf(actionLines(other));
                }
            }
        }
    }

    private static List<String> actionLines(Protocol protocol) {
        return protocol.steps().stream()
                .map(step -> step.title().exactly(Language.RU))
                .toList();
    }

    /** Otherwise one limit in life would stand twice on the screen, once a run of each goes on. */
    @Test
    void a_limit_that_goes_by_one_name_is_one_limit_in_every_protocol_that_another_opens() {
        for (Protocol protocol : bundled) {
            for (ProtocolId id : opened(protocol.id().value())) {
                for (ClockDefinition clock : protocol.clocks()) {
                    assertThat(protocol(id.value()).clock(clock.id()).stream())
                            .as(protocol.id() + " and " + id + ": " + clock.id())
                            .filteredOn(same -> same.title().equals(clock.title()))
                            .allMatch(clock::isSameLimit);
                }
            }
        }
    }

    @Test
    void a_missed_check_in_grows_by_agreed_steps_and_leads_on_to_whatever_holds_the_person() {
        Protocol missed = protocol("missed-check-in");
        assertThat(chainOfFallbacks(missed, "call-person"))
                .containsExactly("call-person", "second-channel", "still-silent");
        assertThat(missed.step(new StepId("heard")).orElseThrow()).isInstanceOfSatisfying(DecisionStep.class, step -> {
            assertThat(step.options())
                    .extracting(option -> option.id())
                    .containsExactly("well", "duress", "held", "silent");
            assertThat(step.options().get(1).opens()).contains(new StepId("freeze-access"));
            assertThat(step.options().get(3).opens()).contains(new StepId("own-plan"));
        });
        assertThat(opened("missed-check-in"))
                .contains(
                        new ProtocolId("relatives-first-hour"),
                        new ProtocolId("detention-administrative"),
                        new ProtocolId("detention-criminal"),
                        new ProtocolId("enlistment-forced-delivery"));
        assertThat(missed.clocks()).extracting(ClockDefinition::kind).containsOnly(ClockKind.OUR_DEADLINE);
    }

    @Test
    void a_group_with_one_phone_is_counted_at_both_windows_and_whoever_is_missing_is_written_down() {
        Protocol group = protocol("group-one-phone");
        for (String window : List.of("window-one", "window-two")) {
            assertThat(group.step(new StepId(window)).orElseThrow())
                    .isInstanceOfSatisfying(DecisionStep.class, step -> assertThat(step.options())
                            .anySatisfy(option -> assertThat(option.opens()).contains(new StepId("led-away")))
                            .anySatisfy(option -> assertThat(option.opens()).contains(new StepId("phone-silent")))
                            .anySatisfy(option -> assertThat(option.opens()).contains(new StepId("other-way"))));
        }
        assertThat(clock(group, "ru-pol-call").anchor())
                .isEqualTo(clock(detention, "ru-pol-call").anchor());
        assertThat(clock(group, "ru-adm-3h").anchor())
                .isEqualTo(clock(detention, "ru-adm-3h").anchor());
    }

    private Protocol protocol(String id) {
        return bundled.stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<ProtocolId> opened(String id) {
        return protocol(id).steps().stream()
                .filter(step -> step instanceof SubprotocolStep)
                .map(step -> ((SubprotocolStep) step).protocol())
                .distinct()
                .toList();
    }

    @Test
    void the_limits_on_holding_somebody_run_for_each_person_from_the_event_the_law_names() {
        ClockDefinition threeHours = clock(detention, "ru-adm-3h");
        assertThat(threeHours.anchor().value()).isEqualTo("delivery");
        assertThat(threeHours.length()).isEqualTo(3);
        assertThat(threeHours.unit()).isEqualTo(ClockUnit.HOURS);
        assertThat(clock(detention, "ru-pol-call").anchor().value()).isEqualTo("detention");
        assertThat(clock(detention, "ru-adm-48h").length()).isEqualTo(48);
        for (String id : List.of("ru-adm-3h", "ru-adm-48h", "ru-pol-call")) {
            assertThat(clock(detention, id).per()).isEqualTo(Per.PERSON);
            assertThat(clock(detention, id).kind()).isEqualTo(ClockKind.AUTHORITY_LIMIT);
        }
    }

    @Test
    void the_ten_days_for_an_appeal_are_ours_and_roll_over_a_weekend() {
        ClockDefinition appeal = clock(detention, "ru-adm-app");
        assertThat(appeal.kind()).isEqualTo(ClockKind.OUR_DEADLINE);
        assertThat(appeal.length()).isEqualTo(10);
        assertThat(appeal.unit()).isEqualTo(ClockUnit.DAY_ROLL);
        assertThat(appeal.anchor().value()).isEqualTo("decision_received");
    }

    @Test
    void in_a_criminal_case_the_same_three_hours_run_from_the_investigator_and_48_from_freedom_lost() {
        Protocol criminal = find("detention-criminal");
        for (String id : List.of("ru-crim-rec", "ru-crim-call")) {
            assertThat(clock(criminal, id).anchor().value()).isEqualTo("to_investigator");
            assertThat(clock(criminal, id).length()).isEqualTo(3);
        }
        assertThat(clock(criminal, "ru-crim-12h").anchor().value()).isEqualTo("detention");
        assertThat(clock(criminal, "ru-crim-48h").anchor().value()).isEqualTo("restraint");
        assertThat(criminal.clocks())
                .filteredOn(
                        clock -> clock.law().isPresent() && !clock.id().value().equals("ru-compl-125"))
                .extracting(ClockDefinition::per)
                .containsOnly(Per.PERSON);
    }

    @Test
    void whichever_paper_leads_to_a_suit_leads_to_the_motion_for_protection_too() {
        Protocol enlistment = find("enlistment-forced-delivery");
        assertThat(enlistment.steps())
                .filteredOn(step -> step instanceof DecisionStep)
                .flatMap(step -> ((DecisionStep) step).options())
                .filteredOn(option -> option.opens().contains(new StepId("suit")))
                .hasSize(2)
                .allMatch(option -> option.opens().contains(new StepId("motion")));
    }

    @Test
    void nobody_is_told_to_file_the_statements_later_than_within_the_first_hour() {
        ClockDefinition hour = clock(find("enlistment-forced-delivery"), "statements-hour");
        assertThat(hour.kind()).isEqualTo(ClockKind.OUR_DEADLINE);
        assertThat(hour.anchor().value()).isEqualTo("run");
        assertThat(hour.length()).isEqualTo(60);
        assertThat(hour.unit()).isEqualTo(ClockUnit.MINUTES);
    }

    private Protocol find(String id) {
        return bundled.stream()
                .filter(protocol -> protocol.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ClockDefinition clock(Protocol protocol, String id) {
        return protocol.clock(new ClockId(id)).orElseThrow();
    }

    private static Set<StepId> lockedAtFirst(Protocol protocol) {
        Set<StepId> locked = new HashSet<>();
        for (Step step : protocol.steps()) {
            if (step instanceof ContactStep contact) {
                contact.noAnswer().ifPresent(locked::add);
            } else if (step instanceof DecisionStep decision) {
                decision.options().forEach(option -> locked.addAll(option.opens()));
            }
        }
        return locked;
    }

    private static List<String> chainOfFallbacks(Protocol protocol, String first) {
        List<String> chain = new ArrayList<>();
        Step step = protocol.step(new StepId(first)).orElseThrow();
        while (step instanceof ContactStep contact) {
            chain.add(step.id().value());
            step = protocol.step(contact.noAnswer().orElseThrow()).orElseThrow();
        }
        chain.add(step.id().value());
        return chain;
    }
}
