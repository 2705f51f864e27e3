package org.svod.cli.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;

/** How papers come out of a printer, asked of a browser. Where none is installed this says nothing. */
class PrintedPagesTest {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");
    /** A7 and A4 in points, cut to whole ones. */
    private static final String POCKET = "[0 0 210 298";

    private static final String A4 = "[0 0 594";

    @TempDir
    Path folder;

    private TestProgram program;
    private String browser = "";

    @BeforeEach
    void a_browser() throws Exception {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no browser here");
        browser = found.orElseThrow().toString();
        program = new TestProgram(folder).found();
    }

    @Test
    void a_card_is_one_page_that_fits_a_pocket() throws Exception {
        for (String id : List.of("detention-administrative", "raid-flat", "group-one-phone")) {
            String pdf = printed("card-" + id, "protocol", "card", id, "--html");
            assertThat(pages(pdf)).as(id).isEqualTo(1);
            assertThat(pdf).contains(POCKET);
        }
    }

    @Test
    void a_document_is_one_page_of_a4() throws Exception {
        assertThat(program.open("incident", "open", "detention-criminal").code())
                .isZero();
        String pdf = printed("complaint", "incident", "paper", "acts-complaint", "--html");
        assertThat(pages(pdf)).isEqualTo(1);
        assertThat(pdf).contains(A4);
    }

    @Test
    void a_sheet_for_relatives_is_at_most_two_leaves() throws Exception {
        String pdf = printed("sheet", "protocol", "sheet", "detention-administrative", "--html");
        assertThat(pages(pdf)).isBetween(1L, 4L);
        assertThat(pdf).contains(A4);
    }

    private String printed(String name, String... line) throws IOException, InterruptedException {
        Path html = folder.resolve(name + ".html");
        Path pdf = folder.resolve(name + ".pdf");
        String[] all = Stream.concat(
                        Stream.of("--lang", "ru"), Stream.concat(Stream.of(line), Stream.of("--out", "" + html)))
                .toArray(String[]::new);
        assertThat(program.open(all).code()).isZero();
        Process printing = new ProcessBuilder(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--no-pdf-header-footer",
                        "--print-to-pdf=" + pdf,
                        html.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(printing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            printing.descendants().forEach(ProcessHandle::destroyForcibly);
            printing.destroyForcibly();
        }
        assumeTrue(Files.exists(pdf), "the browser did not start here");
        return Files.readString(pdf, ISO_8859_1);
    }

    private static long pages(String pdf) {
        return PAGE.matcher(pdf).results().count();
    }
}
