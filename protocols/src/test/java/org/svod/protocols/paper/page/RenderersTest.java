package org.svod.protocols.paper.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.protocols.paper.page.Block.Exact;
import org.svod.protocols.paper.page.Block.Heading;
import org.svod.protocols.paper.page.Block.Items;
import org.svod.protocols.paper.page.Block.NewSheet;
import org.svod.protocols.paper.page.Block.Paragraph;
import org.svod.protocols.paper.page.Block.Ruled;
import org.svod.protocols.paper.page.Block.TickBox;
import org.svod.protocols.paper.page.Inline.Gap;
import org.svod.protocols.paper.page.Inline.Strong;
import org.svod.protocols.paper.page.Inline.Words;
import org.svod.protocols.term.Language;

final class RenderersTest {
    private static final String NASTY = "<script>alert('x')</script> & \"http://example.org/\"";

    private static Page page(Block... blocks) {
        return new Page(Language.EN, Page.Format.A4, "Title", List.of("DRAFT"), List.of(blocks));
    }

    @Test
    void every_kind_of_block_as_plain_text() {
        Page page = page(
                new Heading(1, "One"),
                new Paragraph(List.of(new Words("Name: "), new Gap(8), new Strong(" now"))),
                new Items(List.of(List.of(new Words("first")), List.of(new Words("second and longer words")))),
                new TickBox(List.of(new Words("Call")), List.of(Block.paragraph("twice"), new Ruled(1))),
                new Heading(2, "Two"),
                new Exact(List.of("  kept   as it is, however long it may be")),
                new NewSheet(),
                new Heading(3, "Three"));
        assertThat(PlainText.draw(page, 22)).isEqualTo("""
                DRAFT

                One
                ===
                Name: ________ now
                - first
                - second and longer
                  words
                [ ] Call
                    twice
                    __________________

                Two
                ---
                  kept   as it is, however long it may be

                ----------------------

                Three
                DRAFT
                """);
    }

    @Test
    void no_line_of_plain_text_is_wider_than_the_page_whatever_the_words() {
        Page page = page(
                Block.paragraph("д".repeat(100) + " " + "ab ".repeat(40)),
                new TickBox(List.of(new Gap(90)), List.of(new Paragraph(List.of(new Gap(90))))));
        for (int columns = 20; columns < 80; columns += 7) {
            int most = columns;
            assertThat(PlainText.draw(page, columns).lines())
                    .allMatch(line -> line.codePointCount(0, line.length()) <= most);
        }
    }

    @Test
    void a_line_to_write_on_takes_what_is_free_or_a_line_of_its_own_and_is_never_cut_in_two() {
        assertThat(PlainText.draw(page(new Paragraph(List.of(new Words("Name: "), new Gap(40)))), 20))
                .contains("\nName: ______________\n");
        assertThat(PlainText.draw(page(new Paragraph(List.of(new Words("A long question: "), new Gap(40)))), 20))
                .contains("\nA long question:\n____________________\n");
    }

    @Test
    void words_are_escaped_wherever_they_stand() {
        Page page = new Page(
                Language.RU,
                Page.Format.A4,
                NASTY,
                List.of(NASTY),
                List.of(
                        new Heading(1, NASTY),
                        Block.paragraph(NASTY),
                        new Paragraph(List.of(new Strong(NASTY))),
                        new Items(List.of(List.of(new Words(NASTY)))),
                        new TickBox(List.of(new Words(NASTY)), List.of(Block.paragraph(NASTY))),
                        new Exact(List.of(NASTY))));
        String html = Html.draw(page);
        assertThat(html).doesNotContain("<script").doesNotContain("'x'").doesNotContain("& ");
        assertThat(html.split("&lt;script&gt;alert\\(&#39;x&#39;\\)", -1)).hasSize(11);
    }

    @Test
    void a_file_is_whole_in_itself_and_names_its_language_and_paper() {
        String html = Html.draw(page(Block.paragraph("text"), new NewSheet(), new Ruled(2)));
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n")
                .contains("<meta charset=\"utf-8\">", "default-src 'none'", "@page{size:A4;", "class=\"sheet\"")
                .endsWith("</html>\n");
        assertThat(html).doesNotContain("<script", "src=", "href", "url(", "@import", "//");
        assertThat(html.split("class=\"mark\"", -1)).hasSize(3);
        Page card = new Page(Language.RU, Page.Format.POCKET, "т", List.of(), List.of());
        assertThat(Html.draw(card)).contains("<html lang=\"ru\" dir=\"ltr\">", "@page{size:74mm 105mm;");
    }

    @Test
    void squares_are_one_path_in_html_and_only_their_words_in_text() {
        Page page = page(new Block.Squares(List.of("#.", ".#"), NASTY));
        assertThat(Html.draw(page))
                .contains("viewBox=\"0 0 2 2\"", "<path d=\"M0 0h1v1h-1zM1 1h1v1h-1z\"/>")
                .doesNotContain("<script", "<img");
        assertThat(PlainText.draw(page, 80)).contains(NASTY).doesNotContain("#");
        assertThat(Html.draw(page(new Block.Squares(List.of(), "words")))).doesNotContain("<svg");
    }
}
