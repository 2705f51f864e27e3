package org.svod.protocols.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.FindingCode;
import org.svod.protocols.lint.finding.Rule;

/** Each code has a fixture: a small protocol with one thing wrong, and no other rule may complain about it. */
final class ProtocolLinterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static ProtocolSource fixture(String name) {
        try (InputStream in = ProtocolLinterTest.class.getResourceAsStream(name + ".yaml")) {
            assertThat(in).as(name).isNotNull();
            return DocumentedExample.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<FindingCode> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void the_fixture_of_a_code_yields_that_code_and_only_that(FindingCode code) {
        List<Finding> findings = ProtocolLinter.lint(fixture(code.code()), TODAY);
        assertThat(codes(findings)).as(findings.toString()).containsExactly(code);
    }

    @Test
    void nothing_is_found_in_a_clean_protocol() {
        assertThat(ProtocolLinter.lint(fixture("clean"), TODAY)).isEmpty();
    }

    @Test
    void nothing_is_found_in_the_documented_example() {
        assertThat(ProtocolLinter.lint(DocumentedExample.read(), TODAY)).isEmpty();
    }

    @Test
    void each_code_has_exactly_one_rule() {
        assertThat(ProtocolLinter.rules().map(Rule::code)).containsExactlyInAnyOrder(FindingCode.values());
    }

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void each_code_is_documented_with_its_severity(FindingCode code) {
        String row =
                "| " + code.code() + " | " + (code.severity().name().equals("ERROR") ? "error" : "warning") + " | ";
        assertThat(DocumentedExample.page()).contains(row);
    }

    @Test
    void a_finding_stands_where_the_mistake_stands() {
        ProtocolSource source = fixture("P002");
        Finding finding = ProtocolLinter.lint(source, TODAY).get(0);
        String line = source.text().lines().toList().get(finding.line() - 1);
        assertThat(line.substring(finding.column() - 1)).startsWith("after: [delivery-tine]");
        assertThat(finding.details()).containsExactly("delivery-tine");
    }

    @Test
    void a_known_subprotocol_is_not_reported() {
        Protocol other = DocumentedExample.read(fixture("clean").text().replace("id: call-back", "id: after-release"))
                .protocol();
        assertThat(ProtocolLinter.lint(fixture("P007"), List.of(other), TODAY)).isEmpty();
    }

    @Test
    void four_subprotocols_below_each_other_pass_and_a_fifth_does_not() {
        List<Protocol> chain = List.of(
                chained("after-release", "two"),
                chained("two", "three"),
                chained("three", "four"),
                chained("four", ""));
        assertThat(ProtocolLinter.lint(fixture("P007"), chain, TODAY)).isEmpty();
        List<Protocol> longer = List.of(
                chained("after-release", "two"),
                chained("two", "three"),
                chained("three", "four"),
                chained("four", "five"),
                chained("five", ""));
        assertThat(codes(ProtocolLinter.lint(fixture("P007"), longer, TODAY)))
                .containsExactly(FindingCode.SUBPROTOCOLS_TOO_DEEP);
    }

    private static Protocol chained(String id, String next) {
        String text = fixture(next.isEmpty() ? "clean" : "P007").text();
        return DocumentedExample.read(text.replace("id: call-back", "id: " + id)
                        .replace("protocol: after-release", "protocol: " + next))
                .protocol();
    }

    @Test
    void the_limits_of_the_dates_are_exact() {
        ProtocolSource clean = fixture("clean");
        assertThat(codes(ProtocolLinter.lint(clean, LocalDate.of(2027, 2, 1)))).isEmpty();
        assertThat(codes(ProtocolLinter.lint(clean, LocalDate.of(2027, 2, 2))))
                .containsExactly(FindingCode.REVIEW_OVERDUE);
        assertThat(codes(ProtocolLinter.lint(clean, LocalDate.of(2027, 2, 1).minusDays(90))))
                .containsExactly(FindingCode.LAW_CHECKED_LONG_AGO);
        assertThat(codes(ProtocolLinter.lint(clean, LocalDate.of(2027, 2, 1).minusDays(91))))
                .containsExactlyInAnyOrder(FindingCode.REVIEW_TOO_FAR, FindingCode.LAW_CHECKED_LONG_AGO);
    }
}
