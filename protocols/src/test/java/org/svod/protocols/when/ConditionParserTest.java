package org.svod.protocols.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.clock.ClockId;
import org.svod.protocols.clock.Moment;

final class ConditionParserTest {
    private record Known(Map<String, String> variables, Set<String> expired, Set<String> happened)
            implements Condition.Facts {
        @Override
        public Optional<String> variable(String name) {
            return Optional.ofNullable(variables.get(name));
        }

        @Override
        public boolean expired(ClockId clock) {
            return expired.contains(clock.value());
        }

        @Override
        public boolean happened(Moment moment) {
            return happened.contains(moment.value());
        }
    }

    private static final Known FACTS =
            new Known(Map.of("article", "arrest", "police", "yes"), Set.of("ru-adm-3h"), Set.of("detention"));

    private static boolean holds(String text) {
        return ConditionParser.parse(text).orElseThrow().holds(FACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article == arrest",
                "article==arrest",
                "article != fine",
                "unknown != fine",
                "answered police",
                "not answered unknown",
                "expired ru-adm-3h",
                "happened detention and not happened search_start",
                "article == fine or police == yes and expired ru-adm-3h",
                "not (article == fine and police == no)",
            })
    void what_is_so_holds(String text) {
        assertThat(holds(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article == fine",
                "article != arrest",
                "unknown == arrest",
                "not answered police",
                "(article == arrest or police == yes) and expired other",
                "not expired ru-adm-3h or happened search_start",
            })
    void what_is_not_so_does_not_hold(String text) {
        assertThat(holds(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "article",
                "article = arrest",
                "article == ",
                "== arrest",
                "article == arrest and",
                "and article == arrest",
                "(article == arrest",
                "article == arrest)",
                "answered",
                "answered not",
                "Article == arrest",
                "article == 'arrest'",
                "article == arrest police == yes",
                "статья == арест",
            })
    void what_is_no_condition_is_refused(String text) {
        assertThat(ConditionParser.parse(text)).isEmpty();
    }

    @Test
    void sixteen_levels_are_read_and_seventeen_are_refused() {
        assertThat(ConditionParser.parse("(".repeat(16) + "answered x" + ")".repeat(16)))
                .contains(new Condition.Answered("x"));
        assertThat(ConditionParser.parse("(".repeat(17) + "answered x" + ")".repeat(17)))
                .isEmpty();
        assertThat(ConditionParser.parse("not ".repeat(17) + "answered x")).isEmpty();
    }

    @Test
    void a_text_of_more_than_500_characters_is_refused() {
        assertThat(ConditionParser.parse("answered x" + " ".repeat(490))).isPresent();
        assertThat(ConditionParser.parse("answered x" + " ".repeat(491))).isEmpty();
    }

    @Test
    void and_binds_tighter_than_or() {
        assertThat(ConditionParser.parse("answered a or answered b and answered c"))
                .contains(new Condition.Or(
                        new Condition.Answered("a"),
                        new Condition.And(new Condition.Answered("b"), new Condition.Answered("c"))));
    }
}
