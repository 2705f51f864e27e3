package org.svod.protocols.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.yaml.ParseProblem;

/** One change to the example each, the problem it must give, and on which line of the changed text. */
final class RefusedFilesTest {
    private static ProtocolParseException refused(byte[] bytes) {
        ProtocolParseException refusal =
                catchThrowableOfType(ProtocolParseException.class, () -> ProtocolReader.read("example.yaml", bytes));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 1 | format: 2 | NEWER_FORMAT",
                "format: 1 | format: one | BAD_VALUE",
                "id: missed-checkin | id: Missed | BAD_VALUE",
                "version: \"1.0\" | version: \"1\" | BAD_VALUE",
                "status: draft | status: final | BAD_VALUE",
                "tags: [checkin] | tag: [checkin] | UNKNOWN_KEY",
                "severity: 2 | severity: 5 | BAD_VALUE",
                "severity: 2 | severity: -1 | BAD_VALUE",
                "severity: 2 | severity: [2] | WRONG_SHAPE",
                "severity: 2 | severity: | EMPTY",
                "[\"*\"] | [ru] | BAD_VALUE",
                "[\"*\"] | \"*\" | WRONG_SHAPE",
                "[coordinator, member] | [coordinator, police] | BAD_VALUE",
                "review_by: 2027-02-01 | review_by: 2027-02-29 | BAD_VALUE",
                "review_by: 2027-02-01 | review_by: 01.02.2027 | BAD_VALUE",
                "on: 2026-11-02 | on: 2026-02-30 | BAD_VALUE",
                "on: 2026-11-02 | on: November 2026 | BAD_VALUE",
                "of: ru, source: | of: de, source: | BAD_VALUE",
                "tags: [checkin] | tags: [] | EMPTY",
                "kind: contact | kind: telephone | BAD_VALUE",
                "to: member | colour: member | MISSING_KEY",
                "tries: 2 | tries: 0 | BAD_VALUE",
                "tries: 2 | copies: 2 | UNKNOWN_KEY",
                "every: 5m | every: 5 | BAD_VALUE",
                "every: 5m | every: 999999d | BAD_VALUE",
                "every: 5m | every: -5m | BAD_VALUE",
                "from: incident, offset: 5m | from: soon, offset: 5m | BAD_VALUE",
                "from: incident, offset: 5m | from: incident, offset: -5m | BAD_VALUE",
                "print: {card: true} | print: {card: yes} | BAD_VALUE",
                "when: place == department | when: place = department | BAD_VALUE",
                "unit: h | unit: hours | BAD_VALUE",
                "template: notice | template: {ru: Прошу, en: I ask} | WRONG_SHAPE",
                "copies: 2 | copies: 0 | BAD_VALUE",
                "copies: 2 | copy: 2 | UNKNOWN_KEY",
                "on: 2026-11-02 | on: in November | BAD_VALUE",
                "helped: [call-lawyer] | helped: call-lawyer | WRONG_SHAPE",
                "length: 3 | length: 0 | BAD_VALUE",
                "confidence: high | confidence: sure | BAD_VALUE",
                "{place: department} | {place: Department} | BAD_VALUE",
                "{ru: Дома, en: At home} | {ru: Дома, de: zu Hause} | UNKNOWN_KEY",
                "{ru: Дома, en: At home} | Дома | WRONG_SHAPE",
                "{ru: Дома, en: At home} | {ru: Да, дома, en: At home} | UNKNOWN_KEY",
                "{ru: Дома, en: At home} | {ru: \"a\\nb\", en: At home} | BAD_VALUE",
            })
    void a_wrong_value_is_refused_on_its_line(String was, String becomes, ParseProblem problem) {
        String text = DocumentedExample.text();
        assertThat(text).contains(was);
        int at = text.indexOf(was);
        String changed = text.substring(0, at) + becomes + text.substring(at + was.length());

        ProtocolParseException refusal = refused(changed.getBytes(StandardCharsets.UTF_8));

        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.file()).isEqualTo("example.yaml");
        if (problem == ParseProblem.MISSING_KEY) {
            assertThat(refusal.line()).as("the line where the map begins").isLessThanOrEqualTo(lineOf(text, at));
        } else {
            assertThat(refusal.line()).isEqualTo(lineOf(text, at));
        }
    }

    private static int lineOf(String text, int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    @Test
    void a_timer_waits_for_minutes_or_for_a_clock_and_not_for_both() {
        String timer = "steps:\n  - {id: w, kind: timer, role: member, title: {ru: Ждите, en: Wait}%s}";
        for (String keys : new String[] {"", ", for: 5m, clock: ru-adm-3h"}) {
            String text = DocumentedExample.text().replace("steps:", String.format(timer, keys));
            assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).problem()).isEqualTo(ParseProblem.MISSING_KEY);
        }
        DocumentedExample.read(DocumentedExample.text().replace("steps:", String.format(timer, ", for: 5m")));
    }

    @Test
    void a_file_of_more_than_256_kib_is_refused_unread() {
        byte[] fits = (DocumentedExample.text() + "#").getBytes(StandardCharsets.UTF_8);
        byte[] large = Arrays.copyOf(fits, ProtocolReader.MAX_BYTES + 1);
        Arrays.fill(large, fits.length, large.length, (byte) '#');
        assertThat(refused(large).problem()).isEqualTo(ParseProblem.TOO_LARGE);
        byte[] largest = Arrays.copyOf(large, ProtocolReader.MAX_BYTES);
        assertThat(DocumentedExample.read(new String(largest, StandardCharsets.UTF_8))
                        .protocol()
                        .steps())
                .isNotEmpty();
    }

    @Test
    void every_problem_is_documented() {
        for (ParseProblem problem : ParseProblem.values()) {
            assertThat(DocumentedExample.page()).contains("`" + problem.code() + "`");
        }
    }
}
