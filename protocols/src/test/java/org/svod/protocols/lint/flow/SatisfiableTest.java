package org.svod.protocols.lint.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.when.Condition;
import org.svod.protocols.when.ConditionParser;

final class SatisfiableTest {
    private static boolean test(String text) {
        return Satisfiable.test(ConditionParser.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == x and a == y",
                "a == x and a != x",
                "a == x and not answered a",
                "expired c and not expired c",
                "happened m and not (happened m or a == x)",
            })
    void a_contradiction_never_holds(String text) {
        assertThat(test(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a == x or a == y",
                "a != x and answered a",
                "a != x and a != y",
                "not answered a and expired c",
                "happened m and not happened n",
            })
    void anything_else_can_hold(String text) {
        assertThat(test(text)).isTrue();
    }

    @Test
    void a_condition_with_too_many_names_to_try_is_given_the_benefit_of_the_doubt() {
        StringBuilder text = new StringBuilder("a == x and a != x");
        for (int i = 0; i < 13; i++) {
            text.append(" and expired c").append(i);
        }
        assertThat(test(text.toString())).isTrue();
        assertThat(Satisfiable.test(new Condition.Always())).isTrue();
    }
}
