package org.svod.protocols.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.lint.finding.Finding;
import org.svod.protocols.lint.finding.FindingCode;

/** The protocols that come with the program are held to every rule, warnings included. */
class BundledProtocolsLintTest {
    /** The day after their laws were last compared; the day is fixed so that the test does not fail by itself later. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 24);

    private final List<ProtocolSource> bundled = BundledProtocols.load();
    private final List<Protocol> all =
            bundled.stream().map(ProtocolSource::protocol).toList();

    @Test
    void all_bundled_protocols_lint_clean() {
        assertThat(bundled).isNotEmpty();
        for (ProtocolSource source : bundled) {
            assertThat(ProtocolLinter.lint(source, all, WRITTEN))
                    .as(source.fileName())
                    .isEmpty();
        }
    }

    @Test
    void once_their_review_is_overdue_the_linter_says_so() {
        for (ProtocolSource source : bundled) {
            LocalDate late = source.protocol().reviewBy().plusDays(1);
            assertThat(ProtocolLinter.lint(source, all, late))
                    .as(source.fileName())
                    .extracting(Finding::code)
                    .containsExactly(FindingCode.REVIEW_OVERDUE);
        }
    }
}
