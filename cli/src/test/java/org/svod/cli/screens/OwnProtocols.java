package org.svod.cli.screens;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invented protocols of a movement's own, for lists that are longer than a screen. They give no advice. */
final class OwnProtocols {
    private OwnProtocols() {}

    /** A protocol with one question that has six answers. */
    static String withSixAnswers(int number) {
        String options =
                each("      - {id: a%1$d, label: {ru: Дорога номер %1$d, en: Road number %1$d}, opens: [n%1$d]}\n");
        String notes =
                each("  - {id: n%1$d, kind: note, title: {ru: Дорога %1$d, en: Road %1$d}, role: coordinator}\n");
        return """
                format: 1
                id: own-%1$d
                version: "1.0"
                status: draft
                scenario: test
                jurisdiction: ["*"]
                title: {ru: "Свой протокол, номер %1$d", en: "Our own protocol, number %1$d"}
                summary: {ru: Для проверок, en: For tests}
                audience: [coordinator]
                marking: members
                severity: 1
                owner: test-circle
                review_by: 2027-02-01
                volatility: high
                triggers: [test]
                roles:
                  - {role: coordinator, title: {ru: Координатор, en: Coordinator}}
                steps:
                  - id: which
                    kind: decision
                    title: {ru: Спросите о дороге, en: Ask about the road}
                    role: coordinator
                    say: {ru: По какой дороге вы шли?, en: Which road did you take?}
                    options:
                %2$s%3$soutcomes:
                  - {id: over, title: {ru: Кончено, en: Over}}
                """.formatted(number, options, notes);
    }

    private static String each(String line) {
        return IntStream.rangeClosed(1, 6).mapToObj(line::formatted).collect(Collectors.joining());
    }
}
