package org.svod.protocols.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.format.ProtocolSource;

/** A file made to be expensive: as many steps as the reader takes, each waiting for the next, with costly conditions. */
final class LinterCostTest {
    private static final int STEPS = 200;

    @Test
    void the_costliest_file_is_judged_within_seconds() {
        StringBuilder steps = new StringBuilder("steps:\n");
        for (int i = 0; i < STEPS; i++) {
            steps.append("  - id: s").append(i).append("\n    kind: decision\n    role: coordinator\n");
            steps.append("    title: {ru: Шаг, en: Step}\n    after: [s")
                    .append(Math.min(STEPS - 1, i + 1))
                    .append("]\n");
            steps.append("    when: v == a and v != a");
            for (int j = 0; j < 5; j++) {
                steps.append(" and (expired c")
                        .append(j)
                        .append(" or happened m")
                        .append(j)
                        .append(')');
            }
            steps.append("\n    options:\n");
            for (int j = 0; j < 9; j++) {
                steps.append("      - {id: o").append(j).append(", label: {ru: Да, en: Yes}, opens: [s");
                steps.append((i * 7 + j) % STEPS).append("], sets: {v: a}}\n");
            }
        }
        String text = DocumentedExample.text();
        String costly =
                text.substring(0, text.indexOf("steps:\n")) + steps + text.substring(text.indexOf("outcomes:\n"));
        ProtocolSource source = DocumentedExample.read(costly);

        // Ten times what a slow machine needs; a rule whose cost explodes takes minutes or more.
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(ProtocolLinter.lint(source, LocalDate.of(2026, 11, 23)))
                        .isNotEmpty());
    }
}
