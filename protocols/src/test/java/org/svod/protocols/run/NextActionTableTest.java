package org.svod.protocols.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.svod.protocols.run.next.Next;

/** The golden table of what is next: {@code next-action.txt}, which a person can read and correct. */
class NextActionTableTest {
    /** One row; the sentences that came before, the minute, and what is next then. */
    private record Row(String about, List<String> before, long minute, String next) {}

    @TestFactory
    Stream<DynamicTest> every_row_of_the_table() throws IOException {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.about(), () -> {
                    Walk walk = Walk.open();
                    row.before().forEach(sentence -> TableWords.enter(walk, sentence));
                    assertThat(walk.incident.problems()).isEmpty();
                    assertThat(TableWords.say(walk.at(row.minute()).next())).isEqualTo(row.next());
                }));
    }

    @Test
    void the_table_has_every_kind_of_answer() throws IOException {
        List<String> answers = rows().stream().map(Row::next).toList();
        for (Next.WhyNow why : Next.WhyNow.values()) {
            String word = why.code().replace("asks_", "").replace("due_", "");
            assertThat(answers).as(why.code()).anyMatch(answer -> answer.startsWith(word + " r"));
        }
        for (Next.Awaited.Kind kind : Next.Awaited.Kind.values()) {
            assertThat(answers)
                    .as(kind.code())
                    .anyMatch(answer -> answer.startsWith("wait:") && answer.contains(" " + kind.code()));
        }
        assertThat(answers).contains("nothing left").anyMatch(answer -> answer.startsWith("promise "));
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String about = "";
        List<String> before = List.of();
        for (String line : lines()) {
            if (line.startsWith("== ")) {
                about = line.substring(3);
                before = List.of();
            } else if (line.startsWith("after: ")) {
                before = Arrays.stream(line.substring(7).split(";", -1))
                        .map(String::strip)
                        .toList();
            } else if (line.startsWith("at ")) {
                String[] parts = line.substring(3).split("->", -1);
                String minute = parts[0].strip();
                rows.add(new Row(about + ", at " + minute, before, Long.parseLong(minute), parts[1].strip()));
            } else {
                assertThat(line).as("a line of the table").matches("#.*|");
            }
        }
        return rows;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NextActionTableTest.class.getResourceAsStream("next-action.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
