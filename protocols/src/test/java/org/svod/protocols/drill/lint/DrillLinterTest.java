package org.svod.protocols.drill.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.protocols.Protocol;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillExample;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.file.BundledDrills;
import org.svod.protocols.drill.file.DrillSource;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.Language;

/** Each code has a fixture: a small drill with one thing wrong, and no other rule may complain about it. */
final class DrillLinterTest {
    private static final List<Protocol> KNOWN = List.of(DocumentedExample.read().protocol());

    private static DrillSource fixture(String name) {
        try (InputStream in = DrillLinterTest.class.getResourceAsStream(name + ".yaml")) {
            assertThat(in).as(name).isNotNull();
            return DrillExample.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(DrillCode.class)
    void the_fixture_of_a_code_yields_that_code_and_only_that(DrillCode code) {
        List<DrillFinding> findings = DrillLinter.lint(fixture(code.code()), KNOWN);
        assertThat(findings).isNotEmpty().extracting(DrillFinding::code).containsOnly(code);
    }

    @ParameterizedTest
    @EnumSource(DrillCode.class)
    void each_code_is_documented_with_its_severity(DrillCode code) {
        String row =
                "| " + code.code() + " | " + (code.severity().name().equals("ERROR") ? "error" : "warning") + " | ";
        assertThat(DrillExample.page()).contains(row);
    }

    @Test
    void nothing_is_found_in_the_documented_example() {
        assertThat(DrillLinter.lint(DrillExample.read(DrillExample.text()), KNOWN))
                .isEmpty();
    }

    @Test
    void a_finding_stands_where_the_mistake_stands() {
        DrillSource source = fixture("D002");
        DrillFinding finding = DrillLinter.lint(source, KNOWN).get(0);
        String line = source.text().lines().toList().get(finding.line() - 1);
        assertThat(line.substring(finding.column() - 1)).startsWith("step: call-persn");
        assertThat(finding.details()).containsExactly("call-persn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "done call-person | skipped nothing | D002 nothing",
                "done call-person | answered place | ''",
                "done call-person | answered nothing | D006 nothing",
                "done call-person | place == department | ''",
                "done call-person | place == home | D006 place == home",
                "done call-person | expired nothing | D006 nothing",
                "happened delivery | happened nothing | D006 nothing",
                "happened delivery | happened incident | ''",
                "done call-person | sent silence | ''",
                "done call-person | sent nobody-home | D011 nobody-home",
                "option: known/home, within | step: nothing, within | D002 nothing",
                "option: known/home, within | skip: nothing, within | D002 nothing",
                "option: known/home, within | option: nothing/home, within | D002 nothing",
                "hide_from: [member] | hide_from: [lawyer] | D007 lawyer",
                "role: member | role: coordinator | 'D001 coordinator,D007 member'",
            })
    void the_rule_sees_it(String was, String becomes, String expected) {
        assertThat(DrillExample.text()).contains(was);
        List<String> found =
                DrillLinter.lint(DrillExample.read(DrillExample.text().replace(was, becomes)), KNOWN).stream()
                        .map(finding -> finding.code().code() + " " + String.join(" ", finding.details()))
                        .toList();
        assertThat(found).containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void the_drills_that_come_with_the_program_lint_clean_beside_its_protocols() {
        List<Protocol> bundled =
                BundledProtocols.load().stream().map(ProtocolSource::protocol).toList();
        List<DrillSource> drills = BundledDrills.load();
        assertThat(drills).isNotEmpty();
        for (DrillSource source : drills) {
            assertThat(DrillLinter.lint(source, bundled)).as(source.fileName()).isEmpty();
        }
    }

    @Test
    void the_ways_people_are_taken_and_what_their_protocols_open_can_be_practised() {
        assertThat(BundledDrills.load())
                .extracting(source -> source.drill().protocol().value())
                .contains(
                        "raid-flat",
                        "detention-criminal",
                        "enlistment-forced-delivery",
                        "group-one-phone",
                        "device-seizure",
                        "after-release",
                        "missed-check-in",
                        "counsel-refused",
                        "relatives-first-hour");
    }

    @Test
    void in_every_drill_somebody_may_do_wrong_and_the_people_are_said_to_be_invented() {
        for (DrillSource source : BundledDrills.load()) {
            assertThat(source.drill().injects()).as(source.fileName()).anyMatch(inject -> !inject.wrong()
                    .isEmpty());
            assertThat(source.drill().cast())
                    .as(source.fileName())
                    .anyMatch(text -> text.exactly(Language.RU).contains("выдуманы"))
                    .anyMatch(text -> text.exactly(Language.EN).contains("invented"));
        }
    }

    @Test
    void the_raid_begins_at_a_quarter_to_eight_and_they_come_again_at_four() {
        Drill raid = BundledDrills.load().get(0).drill();
        Inject again = raid.inject("again").orElseThrow();
        assertThat(raid.storyStart()).hasToString("07:45");
        assertThat(raid.storyStart().plusMinutes(again.atMinutes().orElseThrow()))
                .hasToString("16:00");
    }
}
