package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paper from the built program: words, drawing and the QR library are all in the distribution. */
class PaperIT {
    @TempDir
    Path folder;

    @Test
    void a_card_a_message_a_sheet_and_the_papers_of_an_incident() throws Exception {
        BuiltProgram program = new BuiltProgram(folder);
        assertThat(program.run("", "init", "--kdf", "low", "--no-recovery").code())
                .isZero();
        Path card = folder.resolve("card.html");
        assertThat(program.run("", "protocol", "card", "raid-flat", "--html", "--out", card.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(card, UTF_8)).contains("<svg", "DRAFT");
        assertThat(program.run("", "protocol", "sms", "group-one-phone", "held", "--translit")
                        .code())
                .isZero();
        assertThat(program.run("", "protocol", "sheet", "detention-administrative")
                        .code())
                .isZero();
        assertThat(program.run("", "incident", "open", "detention-criminal", "--people", "2", "--drill")
                        .code())
                .isZero();
        BuiltProgram.Ran document = program.run("", "incident", "paper", "acts-complaint");
        assertThat(document.code()).as(document.err()).isZero();
        assertThat(document.out()).startsWith("DRILL.");
        BuiltProgram.Ran kit = program.run("", "incident", "paper", "--kit", "--html");
        assertThat(kit.code()).as(kit.err()).isZero();
        assertThat(kit.out()).contains("/out/kit-");
    }
}
