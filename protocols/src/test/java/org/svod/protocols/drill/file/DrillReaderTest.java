package org.svod.protocols.drill.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.protocols.drill.Deed;
import org.svod.protocols.drill.Drill;
import org.svod.protocols.drill.DrillExample;
import org.svod.protocols.drill.Expectation;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.format.ProtocolParseException;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.term.Role;
import org.svod.protocols.term.StepId;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.ConditionParser;
import org.svod.protocols.yaml.ParseProblem;

final class DrillReaderTest {
    private final Drill drill = DrillExample.read(DrillExample.text()).drill();

    @Test
    void the_documented_example_is_read() {
        assertThat(drill.id().value()).isEqualTo("missed-checkin-short");
        assertThat(drill.storyStart()).isEqualTo(LocalTime.of(21, 0));
        assertThat(drill.durationMinutes()).isEqualTo(30);
        assertThat(drill.recurrenceDays()).isEqualTo(OptionalInt.of(30));
        assertThat(drill.rules().abortWord().en()).isEqualTo("Stop");
        Inject first = drill.injects().get(0);
        assertThat(first.when()).isEqualTo(new Condition.Always());
        assertThat(first.hideFrom()).containsExactly(Role.MEMBER);
        assertThat(first.expected())
                .containsExactly(new Expectation(new Deed.StepDone(new StepId("call-person")), 5, 5, 2, "speed"));
        Inject second = drill.injects().get(1);
        assertThat(second.expected())
                .extracting(Expectation::deed)
                .containsExactly(
                        new Deed.OptionTaken(new StepId("known"), "held"),
                        new Deed.PersonSeen(PersonState.HELD),
                        new Deed.NoteWritten());
        assertThat(second.wrong().get(0).withinMinutes()).isEqualTo(OptionalInt.of(20));
    }

    @Test
    void an_inject_may_ask_about_steps_and_earlier_injects_and_a_protocol_may_not() {
        assertThat(ConditionParser.parseForDrill("done a and not skipped b or sent c"))
                .contains(new Condition.Or(
                        new Condition.And(
                                new Condition.StepDone(new StepId("a")),
                                new Condition.Not(new Condition.StepSkipped(new StepId("b")))),
                        new Condition.InjectSent("c")));
        assertThat(ConditionParser.parse("done a")).isEmpty();
        assertThat(ConditionParser.parseForDrill("done and")).isEmpty();
        assertThat(ConditionParser.parseForDrill("done == yes")).isEmpty();
        assertThat(ConditionParser.parse("done == yes")).contains(new Condition.Equals("done", "yes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: 1 | format: 2 | NEWER_FORMAT",
                "story_start: \"21:00\" | story_start: \"24:00\" | BAD_VALUE",
                "duration: 30m | duration: half an hour | BAD_VALUE",
                "recurrence: 30d | recurrence: 90m | BAD_VALUE",
                "at: 10m\\n    when | colour: red\\n    when | UNKNOWN_KEY",
                "at: 0m\\n | via: call\\n | DUPLICATE_KEY",
                "at: 0m\\n    to | to | MISSING_KEY",
                "{step: call-person, by | {step: call-person, note: true, by | MISSING_KEY",
                "{step: call-person, by | {by | MISSING_KEY",
                "{note: true, | {note: false, | BAD_VALUE",
                "{person: held, | {person: jailed, | BAD_VALUE",
                "option: known/held | option: known | BAD_VALUE",
                "weight: 2, objective | weight: 0, objective | BAD_VALUE",
                "done call-person and | done and | BAD_VALUE",
                "cast:\\n  - {ru: \"Пётр, выдуманный человек\", en: \"Pyotr, an invented person\"}\\n | '' | MISSING_KEY",
            })
    void a_wrong_value_is_refused(String was, String becomes, ParseProblem problem) {
        String from = was.replace("\\n", "\n");
        assertThat(DrillExample.text()).contains(from);
        String changed = DrillExample.text().replace(from, becomes.replace("\\n", "\n"));
        assertThat(refused(changed.getBytes(StandardCharsets.UTF_8)).problem()).isEqualTo(problem);
    }

    @Test
    void a_file_of_more_than_256_kib_is_refused_unread() {
        byte[] large = new byte[ProtocolReader.MAX_BYTES + 1];
        Arrays.fill(large, (byte) '#');
        assertThat(refused(large).problem()).isEqualTo(ParseProblem.TOO_LARGE);
    }

    @Test
    void damaged_files_are_refused_or_read_and_nothing_else_happens() {
        Random random = new Random(7);
        byte[] text = DrillExample.text().getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = text.clone();
            for (int j = 0; j <= i % 4; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                DrillReader.read("damaged.yaml", damaged);
            } catch (ProtocolParseException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private static ProtocolParseException refused(byte[] bytes) {
        ProtocolParseException refusal =
                catchThrowableOfType(ProtocolParseException.class, () -> DrillReader.read("example.yaml", bytes));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
