package org.svod.protocols.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.protocols.Card;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.paper.page.Html;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.paper.page.PlainText;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.step.Step;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.Role;

/** Papers made of a protocol alone. The golden texts are of the example in docs/formats/protocol.md. */
final class PagesTest {
    private static final Protocol EXAMPLE = DocumentedExample.read().protocol();
    private static final Protocol FOR_RELATIVES = DocumentedExample.read(DocumentedExample.text()
                    .replace(
                            "{role: admin, title",
                            "{role: relative, title: {ru: Близкий, en: Relative}}\n  - {role: admin, title")
                    .replace("    role: coordinator\n    to: member", "    role: relative\n    to: member")
                    .replace(
                            "call another lawyer}\n    role: coordinator\n",
                            "call another lawyer}\n    role: lawyer\n    print: {relatives: true}\n")
                    .replace("  - id: freeze\n", "  - id: freeze\n    print: {relatives: true}\n"))
            .protocol();
    private static final List<Protocol> BUNDLED =
            BundledProtocols.load().stream().map(ProtocolSource::protocol).toList();

    private static String golden(String name) {
        try (InputStream in = PagesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Page page) {
        return PlainText.draw(page, 40);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_sheet_for_relatives_of_a_drill(Language language) {
        Page page = RelativesPage.of(List.of(FOR_RELATIVES), Mode.DRILL, CatalogueWords.in(language));
        assertThat(text(page)).isEqualTo(golden("relatives." + language.code() + ".txt"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_whole_run_as_a_kit_for_two_people(Language language) {
        Page page = RunKit.of(EXAMPLE, 2, Mode.REAL, CatalogueWords.in(language));
        assertThat(text(page)).isEqualTo(golden("kit." + language.code() + ".txt"));
    }

    @Test
    void a_card_says_that_it_is_a_draft_or_of_a_drill_in_its_first_line() {
        CatalogueWords russian = CatalogueWords.in(Language.RU);
        assertThat(CardPage.lines(EXAMPLE, Mode.REAL, russian))
                .containsExactly(
                        "ЧЕРНОВИК                 код " + code(EXAMPLE),
                        "Не вышел на связь",
                        "1. Два звонка за 10 минут");
        // Nobody is to carry the card of a drill on, so it has no code.
        assertThat(CardPage.lines(EXAMPLE, Mode.DRILL, russian)).startsWith("УЧЕНИЕ. ЧЕРНОВИК", "Не вышел на связь");
        Protocol active = DocumentedExample.read(DocumentedExample.text().replace("status: draft", "status: active"))
                .protocol();
        assertThat(CardPage.lines(active, Mode.REAL, russian))
                .startsWith(" ".repeat(25) + "код " + code(active), "Не вышел на связь");
    }

    private static String code(Protocol protocol) {
        return CardCode.of(protocol, Language.RU).orElseThrow().shown();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_bundled_card_fits_its_paper(Language language) {
        for (Protocol protocol : BUNDLED) {
            List<String> lines = CardPage.lines(protocol, Mode.DRILL, CatalogueWords.in(language));
            assertThat(lines).as(protocol.id().value()).hasSizeLessThanOrEqualTo(Card.LINES + 1);
            assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= Card.COLUMNS);
        }
    }

    @Test
    void a_protocol_without_a_card_prints_none() {
        String text = DocumentedExample.text();
        int card = text.indexOf("card:\n  ru:");
        Protocol bare = DocumentedExample.read(text.substring(0, card) + text.substring(text.indexOf("sms:\n")))
                .protocol();
        assertThat(CardPage.lines(bare, Mode.REAL, CatalogueWords.in(Language.EN)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void relatives_are_shown_their_own_steps_and_no_others(Language language) {
        for (Protocol protocol : BUNDLED) {
            String sheet = text(RelativesPage.of(List.of(protocol), Mode.REAL, CatalogueWords.in(language)))
                    .replaceAll("\\s+", " ");
            for (Step step : protocol.steps()) {
                boolean theirs = step.role() == Role.RELATIVE
                        || (step.core().printRelatives()
                                && step.role() != Role.COORDINATOR
                                && step.role() != Role.ADMIN);
                assertThat(sheet.contains("[ ] " + step.title().in(language)))
                        .as(protocol.id() + " " + step.id())
                        .isEqualTo(theirs);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_kit_of_every_bundled_protocol_names_every_step_option_and_clock(Language language) {
        for (Protocol protocol : BUNDLED) {
            Page kit = RunKit.of(protocol, 3, Mode.DRILL, CatalogueWords.in(language));
            String html = Html.draw(kit);
            protocol.steps().forEach(step -> assertThat(html).contains("[" + step.id() + "]"));
            protocol.clocks().forEach(clock -> assertThat(html).contains("[" + clock.id() + "]"));
            List<String> marks = PaperMarks.of(protocol, Mode.DRILL, CatalogueWords.in(language));
            assertThat(marks).hasSize(2);
            assertThat(PlainText.draw(kit, 100)).startsWith(marks.get(0)).endsWith(marks.get(1) + "\n");
        }
    }

    @Test
    void a_kit_is_for_one_to_999_people() {
        for (int people : new int[] {0, 1000}) {
            assertThatThrownBy(() -> RunKit.of(EXAMPLE, people, Mode.REAL, CatalogueWords.in(Language.EN)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
