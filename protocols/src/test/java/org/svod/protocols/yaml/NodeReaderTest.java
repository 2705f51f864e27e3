package org.svod.protocols.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class NodeReaderTest {
    private static void refuses(String text, ParseProblem problem, int line, int column, String... details) {
        Misread misread = catchThrowableOfType(Misread.class, () -> NodeReader.read(text));
        assertThat(misread).as(text).isNotNull();
        assertThat(misread.problem()).as(text).isEqualTo(problem);
        assertThat(misread.place()).as(text).isEqualTo(new Place(line, column));
        if (details.length > 0) {
            assertThat(misread.details()).as(text).containsExactly(details);
        }
    }

    @Test
    void what_protocol_files_do_without_is_refused_at_its_place() {
        refuses("a: 1\nb: !!str c\n", ParseProblem.FORBIDDEN_YAML, 2, 4, "tag");
        refuses("a: !x [b]\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "tag");
        refuses("a: &x b\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "anchor");
        refuses("a: &x\n  b: c\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "anchor");
        refuses("a: *x\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "alias");
        refuses("*x : b\n", ParseProblem.FORBIDDEN_YAML, 1, 1, "alias");
        refuses("<<: b\n", ParseProblem.FORBIDDEN_YAML, 1, 1, "merge-key");
        refuses("%YAML 1.2\n---\na: b\n", ParseProblem.FORBIDDEN_YAML, 1, 1, "directive");
        refuses("a: [b,\n  c]\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "multi-line-flow");
        refuses("a: {b: c\n  }\n", ParseProblem.FORBIDDEN_YAML, 1, 4, "multi-line-flow");
        refuses("\"a\": b\n", ParseProblem.FORBIDDEN_YAML, 1, 1, "key-not-plain");
        refuses("? [a]\n: b\n", ParseProblem.FORBIDDEN_YAML, 1, 3, "key-not-plain");
        refuses("a: 1\nb: 2\na: 3\n", ParseProblem.DUPLICATE_KEY, 3, 1, "a");
        refuses("a: []\n", ParseProblem.EMPTY, 1, 4);
        refuses("a: {}\n", ParseProblem.EMPTY, 1, 4);
        refuses("a: b\n---\nc: d\n", ParseProblem.NOT_ONE_DOCUMENT, 2, 1);
        refuses("", ParseProblem.NOT_ONE_DOCUMENT, 1, 1);
        refuses("# only a comment\n", ParseProblem.NOT_ONE_DOCUMENT, 1, 1);
    }

    @Test
    void what_is_not_yaml_is_refused_at_its_place() {
        refuses("a: b\n\tc: d\n", ParseProblem.BAD_YAML, 2, 1);
        refuses("a: [b\n", ParseProblem.BAD_YAML, 2, 1);
        refuses("a: 'b\n", ParseProblem.BAD_YAML, 2, 1);
    }

    @Test
    void twelve_levels_are_read_and_the_thirteenth_is_refused() throws Misread {
        assertThat(NodeReader.read("[".repeat(12) + "a" + "]".repeat(12))).isInstanceOf(Node.Items.class);
        refuses("[".repeat(13) + "a" + "]".repeat(13), ParseProblem.TOO_DEEP, 1, 13, "12");
        refuses("[".repeat(100_000), ParseProblem.TOO_DEEP, 1, 13, "12");
        refuses("- ".repeat(100_000) + "a", ParseProblem.TOO_DEEP, 1, 25, "12");
    }

    @Test
    void characters_that_could_steer_a_terminal_are_refused_however_they_are_written() {
        refuses("a: \"\\e[2J\"\n", ParseProblem.BAD_CHARACTER, 1, 4, "U+001B");
        refuses("a: \"b\\tc\"\n", ParseProblem.BAD_CHARACTER, 1, 4, "U+0009");
        refuses("a: x\u202Ey\n", ParseProblem.BAD_CHARACTER, 1, 4, "U+202E");
        refuses("a: x\u200By\n", ParseProblem.BAD_CHARACTER, 1, 4, "U+200B");
        refuses("a: \"\\x9B\"\n", ParseProblem.BAD_CHARACTER, 1, 4, "U+009B");
    }

    @Test
    void values_stay_text() throws Misread {
        Node.Entries map = (Node.Entries) NodeReader.read("a: no\nb: 2.10\nc: 0x1F\nd: ~\ne: 2026-01-01\n");
        assertThat(map.entries().values())
                .extracting(entry -> ((Node.Text) entry.value()).value())
                .containsExactly("no", "2.10", "0x1F", "~", "2026-01-01");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_at_their_place() {
        byte[] bytes = "a: b\nc: д".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = 'x';
        Misread misread = catchThrowableOfType(Misread.class, () -> TextRules.decode(bytes));
        assertThat(misread.problem()).isEqualTo(ParseProblem.NOT_UTF8);
        assertThat(misread.place()).isEqualTo(new Place(2, 4));
    }
}
