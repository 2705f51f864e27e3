package org.svod.protocols.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.FindingCode;

/** Every place a rule looks at: one change to the clean fixture each, and the finding it must give. */
final class RuleBranchesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CLEAN = clean();

    private static String clean() {
        try (InputStream in = RuleBranchesTest.class.getResourceAsStream("clean.yaml")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is found apart from the translation, which every change of a Russian text makes stale. */
    private static List<String> found(String text) {
        return ProtocolLinter.lint(DocumentedExample.read(text), TODAY).stream()
                .filter(finding -> finding.code() != FindingCode.TRANSLATION_STALE)
                .map(RuleBranchesTest::brief)
                .toList();
    }

    private static String brief(Finding finding) {
        return (finding.code().code() + " " + String.join(" ", finding.details())).strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: meet | id: complaint | P001 complaint,P002 meet",
                "{id: held, label | {id: free, label | P001 free",
                "opens: [complaint] | opens: [complaint, nothing] | P002 nothing",
                "opens: [complaint] | opens: [complaint], skips: [nothing] | P002 nothing",
                "no_answer: second-lawyer | no_answer: nobody | P002 nobody",
                "after: [how]} | after: [how, nothing]} | P002 nothing",
                "{from: incident, offset: 5m} | {from: step:nothing} | P002 nothing",
                "{from: incident, offset: 5m} | {from: clock:nothing} | P003 nothing",
                "when: state == free | when: state == free or expired nothing | P003 nothing",
                "law: koap-27-5 | law: koap-27-7 | P004 koap-27-7",
                "{from: incident, offset: 5m} | {from: moment:nothing} | P005 nothing",
                "when: state == free | when: answered nothing and state == free | P006 nothing",
                "when: state == free | when: state != gone or state == free | P006 state == gone",
                "after: [delivery-time] | after: [how] | P009 how",
                "after: [delivery-time] | after: [complaint] | P009 how,P011 free,P009 complaint",
                "role: lawyer\\n    template | role: admin\\n    template | P027 admin",
                "- id: detention-complaint | - id: complaint-2 | P031 detention-complaint",
                "{{person}}: прошу | {{person: прошу | 'P032 {{person: прошу признать задержание неза'",
                "{{person}}: прошу | {{ person }}: прошу | 'P032 {{ person }}'",
                "sign_by: lawyer | sign_by: relative | P027 relative",
                "helped: [call-lawyer] | helped: [nothing] | P002 nothing",
                "failed: [meet] | failed: [nothing] | P002 nothing",
                "volatility: high | volatility: low | ''",
                "checked_on: 2026-11-20 | checked_on: 2026-11-24 | P016 koap-27-5 2026-11-24",
                "status: draft | status: active | P026 lawyer,P026 two",
                "en: [Call the lawyer] | en: [a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a, a] | P021 25 23",
                "en: Find another lawyer} | en: Find - another - lawyer who can come here right now} | ''",
                "label: {ru: На свободе, en: Free} | label: {ru: На свободе} | P019 en",
                "  en: [Call the lawyer] | # | P019 en",
                "en: What to do after the call | en: Write to help@example.org | P023 mail",
            })
    void the_rule_sees_it(String was, String becomes, String expected) {
        String from = was.replace("\\n", "\n");
        assertThat(CLEAN).contains(from);
        int at = CLEAN.indexOf(from);
        String changed = CLEAN.substring(0, at) + becomes.replace("\\n", "\n") + CLEAN.substring(at + from.length());
        assertThat(found(changed))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }

    private static String with(String step) {
        return CLEAN.replace("outcomes:\n", step + "outcomes:\n");
    }

    @Test
    void a_message_is_measured_only_if_it_may_go_by_sms() {
        String text = CLEAN.replace("message: {ru: Человека задержали,", "message: {ru: " + "д".repeat(71) + ",");
        assertThat(found(text)).containsExactly("P022 71 70");
        assertThat(found(text.replace("via: [call, sms]", "via: [call]"))).isEmpty();
    }

    @Test
    void what_only_an_unreachable_step_opens_is_unreachable_too() {
        String text = CLEAN.replace(
                "after: [delivery-time]\n", "after: [delivery-time]\n    when: state == free and state == held\n");
        assertThat(found(text)).containsExactly("P008 how", "P008 complaint");
    }

    @Test
    void an_option_that_opens_and_skips_the_same_step_does_not_open_it() {
        assertThat(found(CLEAN.replace("opens: [complaint]", "opens: [complaint], skips: [complaint]")))
                .containsExactly("P008 complaint");
    }

    private static final String SEAL = """
              - id: put-away
                kind: wipe
                title: {ru: Закройте копию, en: Put the copy away}
                role: coordinator
                mode: seal
                scope: {ru: Копия, en: The copy}
                gate: {legal: {ru: Решает адвокат, en: The lawyer decides}, not_after: [delivery]}
            """;

    @Test
    void what_seals_is_opened_by_a_later_option_only() {
        assertThat(found(with(SEAL))).containsExactly("P025 put-away");
        assertThat(found(with(SEAL).replace("opens: [complaint]", "opens: [complaint, put-away]")))
                .isEmpty();
        assertThat(found(with(SEAL).replace("en: Free},", "en: Free}, opens: [put-away],")))
                .containsExactly("P025 put-away");
        assertThat(found(with(SEAL).replace("no_answer: second-lawyer", "no_answer: put-away")))
                .containsExactly("P025 put-away");
    }

    @Test
    void what_only_locks_needs_neither_gate_nor_decision() {
        String lock = SEAL.replaceFirst(" *gate: .*\n", "");
        for (String mode : List.of("lock", "freeze_keys", "rotate")) {
            assertThat(found(with(lock.replace("mode: seal", "mode: " + mode)))).isEmpty();
        }
    }

    @Test
    void the_gate_names_known_moments_and_a_listed_role() {
        String text = with(SEAL)
                .replace("opens: [complaint]", "opens: [complaint, put-away]")
                .replace("not_after: [delivery]", "not_after: [search], approve: admin");
        assertThat(found(text)).containsExactlyInAnyOrder("P005 search", "P027 admin");
    }

    @Test
    void a_signer_and_a_successor_are_roles_too() {
        String handover = "  - {id: h, kind: handover, title: {ru: Шаг, en: Step}, role: lawyer, to_role: admin}\n";
        assertThat(found(with(handover).replace("sign_by: lawyer", "sign_by: relative")))
                .containsExactly("P027 admin", "P027 relative");
    }

    @Test
    void a_protocol_without_outcomes_has_no_end() {
        assertThat(found(CLEAN.replaceFirst("outcomes:\n.*\n", ""))).containsExactly("P011");
    }

    private static final String FAILED =
            CLEAN.replace("    when: state == free", "    required: true\n    when: state == free");

    @Test
    void a_failure_of_a_required_step_stands_until_somebody_has_looked_since() {
        String later = FAILED.replace("on: 2026-10-19", "on: 2026-11-21");
        assertThat(found(FAILED)).isEmpty();
        assertThat(found(later)).containsExactly("P034 meet kept-all-night");
        assertThat(found(later.replace("owner:", "approvals: [{key: one, role: lawyer, on: 2026-11-21}]\nowner:")))
                .isEmpty();
        assertThat(found(FAILED.replace("owner:", "approvals: [{key: one, role: lawyer, on: 2026-10-18}]\nowner:")))
                .containsExactly("P034 meet kept-all-night");
        assertThat(found(later.replace("    required: true\n", ""))).isEmpty();
    }

    @Test
    void where_only_the_month_is_known_a_failure_counts_as_late_as_it_can_have_been() {
        assertThat(found(FAILED.replace("on: 2026-10-19", "on: 2026-10"))).isEmpty();
        assertThat(found(FAILED.replace("on: 2026-10-19", "on: 2026-11"))).containsExactly("P034 meet kept-all-night");
        assertThat(found(FAILED.replace("on: 2026-10-19", "on: 2025"))).isEmpty();
    }

    @Test
    void only_a_date_that_cannot_have_been_yet_lies_in_the_future() {
        assertThat(found(CLEAN.replace("on: 2026-10-19", "on: 2026-11"))).isEmpty();
        assertThat(found(CLEAN.replace("on: 2026-10-19", "on: 2026-12")))
                .containsExactly("P033 kept-all-night 2026-12");
        assertThat(found(CLEAN.replace("on: 2026-10-19", "on: 2027"))).containsExactly("P033 kept-all-night 2027");
    }

    @Test
    void a_failure_in_a_protocol_that_nobody_ever_reviewed_is_reported_whatever_its_day() {
        String lawless =
                FAILED.replaceFirst("(?s)clocks:\n.*steps:\n", "steps:\n").replace("    laws: [koap-27-5]\n", "");
        assertThat(found(lawless)).containsExactly("P034 meet kept-all-night");
    }

    @Test
    void precedents_and_documents_have_ids_of_their_own() {
        String twice = CLEAN.replace("precedents:\n", """
                precedents:
                  - id: kept-all-night
                    on: 2026-11-18
                    place: {ru: Там же, en: The same place}
                    what: {ru: Отпустили, en: Let go}
                    source: {ru: Выдумано, en: Invented}
                """);
        assertThat(found(twice)).containsExactly("P001 kept-all-night");
    }

    @Test
    void two_approvals_of_one_key_are_one() {
        String text = CLEAN.replace("status: draft\n", """
                status: active
                approvals:
                  - {key: one, role: lawyer, on: 2026-11-20}
                  - {key: one, role: lawyer, on: 2026-11-21}
                """);
        assertThat(found(text)).containsExactly("P026 two");
        assertThat(found(text.replaceFirst("key: one", "key: two"))).isEmpty();
    }
}
