package org.svod.protocols.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.protocols.document.TemplatePart.Gap;
import org.svod.protocols.document.TemplatePart.Unknown;
import org.svod.protocols.document.TemplatePart.Words;

final class TemplateTextTest {
    @Test
    void a_text_is_words_and_blanks() {
        assertThat(TemplateText.parts("From {{person}}, {{today}}"))
                .containsExactly(new Words("From "), new Gap(Blank.PERSON), new Words(", "), new Gap(Blank.TODAY));
        assertThat(TemplateText.parts("")).isEmpty();
    }

    @Test
    void braces_around_anything_else_stay_as_they_were_written() {
        assertThat(TemplateText.parts("{{Person}} {{ person}} {{"))
                .containsExactly(
                        new Unknown("{{Person}}"),
                        new Words(" "),
                        new Unknown("{{ person}}"),
                        new Words(" "),
                        new Unknown("{{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a {{person}} b", "{{{person}}}", "}}{{", "{{person}}{{case}}", "{x}", "{{}}"})
    void put_together_again_the_parts_give_the_text(String text) {
        assertThat(TemplateText.parts(text).stream()
                        .map(TemplateTextTest::written)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    private static String written(TemplatePart part) {
        if (part instanceof Words words) {
            return words.text();
        }
        return part instanceof Unknown unknown
                ? unknown.written()
                : "{{" + ((Gap) part).blank().code() + "}}";
    }
}
